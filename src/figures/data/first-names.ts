/** Of many countries, without accents. From @faker-js/faker 10.6.0 (MIT). */
export const firstNames: readonly string[] = `
Aadi Aadinath Aadrika Aagam Aagneya Aaliyah Aamod Aanandaswarup Aanandinii Aanuoluwapo Aaratrika
Aaron Aarya Aaryan Aasa Aasha Aashritha Aatmaja Aatreya Aayushman Aba Abaco Abadon Abak Abaka
Abakan Abakay Abani Abar Abay Abayomi Abbas Abbondanza Abdonie Abdulla Abebi Abeiku Abel Abeline
Abena Abendam Abeni Abenzio Abhaya Abhirath Abigaelle Abigail Abimbola Abiodun Abiola Abiona
Abisola Abisoye Abondance Abosede Abraham Absalon Abyasa Acacie Acanthe Acar Acaryatanaya Accursio
Achaire Acharyanandana Achiles Achim Achintya Ada Adalan Adalard Adalbaude Adalbert Adalberta
Adalberto Adalsinde Adam Adar Adaugo Adberilgen Addison Ade Adebankole Adebiyi Adebola Adebowale
Adeboye Adebukola Adedaramola Adedayo Adedeji Adedoyin Adegoke Adegrine Adekitan Adekola Adekunle
Adel Adela Adelaida Adelaide Adelajda Adelardo Adeleke Adelin Adelina Adeline Adeliya Adell Adelle
Adelphe Adeltrude Adelya Adem Adenike Adeniyi Adeodato Adeola Adeolu Adeoti Adepeju Aderopo
Adesewa Adeshina Adesoji Adesua Adetayo Adetoke Adetoun Adeyi Adheesh Adhrit Adi Adigun Adika Adil
Adile Adin Adina Adinath Aditya Adityanandana Adjutor Ado Adolf Adolph Adolphie Adonis Adonise
Adraman Adrehilde Adriaan Adrian Adriana Adrien Adrienne Adrijana Adunni Advaya Adwitiya Adwoa
Afaq Affan Afia Afitap Afolarin Afra Afua Agabio Agapet Agastya Agata Agathe Agathon Agaton
Agilberte Aglaja Agnan Agnane Agnes Agnesa Agnese Agneta Agnieszka Agnimitra Agnivesh Agnos
Agostino Agrata Agripina Agrippine Agrypina Agustina Ahalya Ahenk Ahilya Ahlem Ahmad Ahmed Ahmet
Aida Aiden Aileen Aimable Aino Aisha Aishani Aisyah Ajala Ajani Ajeng Ajimat Ajit Ajoke Akalp
Akande Akanmu Akanni Akarsana Akata Akbay Akbudak Akbulak Akdemir Akif Akinkunmi Akinlabi Akinwale
Akkun Akkunlu Akkurt Akofa Akorfa Akos Akosua Aksel Akshainie Akshaj Akshata Akshayakeerti Akshita
Aksungur Aktan Aktekin Akua Akula Akumaa Akunna Akwasi Akwesi Ala Alaba Alaban Alade Alaine
Alakurt Alamanno Alamu Alan Alayunt Alayuntlu Alba Alban Albane Albena Albert Alberta Alberte
Alberto Albin Albino Alcibiade Alcide Alcidie Alcime Alcina Alcine Alcyone Aldegonde Aldemir Alden
Aldric Alea Alejandra Alejandrin Alejandro Aleksander Aleksandra Aleksi Aleksy Alemka Alen Alena
Alenka Aleodor Aleramo Alessandra Alessandro Alessia Alessio Aleth Alex Alexander Alexandra
Alexandre Alexandrea Alexandrine Alexandro Alexandru Alexanne Alexe Alexej Alexia Alexie Alexine
Alexis Alexys Alfons Alfonso Alfonz Alfred Alfredo Algiso Algu Ali Alia Alica Alice Alicia Alicja
Alida Aliette Alika Alin Alina Aline Alisa Alisha Alistar Alix Aliya Aliyah Alka Alkaevli Alkan
Allan Allegra Allen Alliaume Alma Almila Almira Almire Aloisie Alojz Alojza Aloyse Alp Alpagut
Alpata Alpay Alpaya Alpbilge Alpdirek Alperen Alpertunga Alpgerey Alphonsine Alpike Alpilig
Alpinien Alpkara Alpkutlu Alptegin Alptunga Alpturan Alptutuk Alpurungu Alpurungututuk Alsu Alta
Altan Altankan Altay Altuga Alva Alviero Alvina Alvis Alwar Alysha Alyssa Ama Amabela Amadeus
Amahle Amalia Amaliane Amalie Amalija Amanda Amande Amandin Amandine Amani Amante Amara Amaranaath
Amarande Amaranthe Amaranto Amari Amarnath Amaryllis Ambar Amber Ambra Ambre Ambroise Ambroisie
Amedeo Amedeu Amelia Ameline Amelya Americo Ami Amid Amina Aminat Aminte Aminu Amir Amira Amish
Amleto Amodini Amoke Amope Amour Amrak Amrit Amrita Amritambu Amul Amy Amza Ana Anabel Anabela
Anagh Anaida Anala Anamarija Anamika Anand Ananda Anandamayi Ananta Anar Anasooya Anastasia
Anastasie Anastazija Anastazja Anasuya Anatol Anatole Anatolie Anceline Anci Ancica Anda Andel
Andelin Andelko Andelo Anders Andi Andoche Andrada Andras Andre Andrea Andreane Andreas Andrei
Andrej Andreja Andrew Andrija Andrina Andris Andro Andromeda Andrzej Andy Anele Anemona Anesa
Aneta Anette Angel Angela Angelina Angeline Angelique Anggabaya Anggun Anghel Angie Angilbe
Angilberte Angoustan Ani Anica Anicette Anil Anila Anilabh Anise Anissa Anita Anja Anjali Anjaneya
Anjolaoluwa Anjushree Anjushri Anka Anko Ann Anna Annabel Annabelle Annagrazia Annalena Annapurna
Anne Anneli Annelie Annette Anni Annibal Annie Annika Annikki Annonciade Anouk Anrijs Ansberte
Anselme Anselmo Ansgar Ansgary Anshula Anstrudie Ant Antal Ante Antea Antek Antero Anthelmette
Anthony Antide Antigone Antim Antioco Antoinette Anton Antonela Antonella Antoni Antonia Antonie
Antonija Antonin Antonina Antonine Antonio Antoniu Antony Antti Antun Antwan Anuja Anunay Anurag
Anusuya Anwesha Apa Apak Apatarkan Apollinary Apolline Apollo Appia Apsara Aqil Aquilin Aquiline
Aquilino Ara Arabelle Aracely Arademir Aral Aranka Arbay Arbuz Arcadie Archambaud Archange
Archibald Arcibaldo Arda Arden Argine Argu Argun Ari Ariadna Arialdo Arian Ariana Ariane Arianna
Aricie Ariel Arielle Arif Arike Arina Arindam Arinola Aris Aristeo Aristid Aristide Arkadiusz
Arkady Arlette Arlie Armance Armand Armande Armandine Armando Armani Armel Armeline Armelle Armida
Armide Armine Arnaud Arnaude Arne Arnesh Arnold Arolde Aron Arpat Arsal Arsenie Arseniusz
Arslanargun Arslansungur Arslantegin Arslanyabgu Artanto Arthur Arthurine Artuk Artur Arturo Artut
Aruk Aruna Arvid Arya Aryan Aryanna Arystarch Asa Asake Asartegin Ascanio Asceline Ascension
Asella Asha Ashley Ashok Ashton Asija Asil Asirwanda Asja Aslesha Asman Assomption Assunta Astrid
Astride Asuela Aswani Asya Atakan Atalan Ataleo Ataman Atanazy Atasagun Atasu Atberilgen Athalie
Athanase Athanasie Athina Atila Atilla Atinuke Atmaca Atmaja Atmananda Atreyee Atreyi Attila Aube
Aubertine Auberto Aubrey Aude Audebert Audeline Audie Audran Audrey August Augustin Augustina
Augustine Aulia Aure Aurel Aurelia Aurelian Aurelie Aurelio Aurelle Aurian Auriane Aurica Aurora
Aurore Ausilio Austyn Auxane Ava Avani Avantika Avar Ave Aveline Avery Avoye Avram Awero Awesi
Axel Axeline Axelle Axinte Ayan Ayana Ayanda Ayas Ayaz Aybalta Ayban Aybars Aydan Aydemir
Ayebatari Ayinde Ayinke Ayize Aykal Aykan Aykurt Aylin Ayma Ayman Aymardine Aymeric Aymonde Aynur
Ayodeji Ayodele Ayoka Ayomide Ayomikun Ayotude Ayoub Ayren Ayruk Aysar Ayse Aytak Aytekin Ayu
Ayushmati Azak Azalea Azban Azeline Azer Azgan Azganaz Azizhan Azra Azubuike Azzurra Baaba Baala
Baalaaditya Babacan Babasola Babatunji Babawale Babeta Babur Baby Badabul Bade Badruk Badur Bafana
Bagas Bagya Bahar Bahri Bahula Bahuwirya Baidehi Baijayanti Bailey Bakiadi Bakijan Bakti Baktiono
Bala Balaaditya Balaban Baladitya Balagovind Balaka Balakatay Balamani Balangga Balderico Baldu
Baldwin Balijan Balta Baltar Balthazar Baltur Banawa Bandhu Bangizwe Bangu Banji Bankim Bankole
Banu Bara Barak Baran Barbara Barbe Barbol Barbora Barbro Barbu Barbulsun Bardomiano Bargan Barica
Barkan Barkdurdu Barlas Barmaklak Barman Barry Bars Barsgan Barskan Barsurungu Bartolomej
Bartolomeu Bas Basademir Basan Basanti Basar Basarab Basat Basil Basile Basileo Basilisse Bassilla
Bastian Basu Basut Bathilde Batrak Battal Batuhan Batuk Baturalp Baudouin Bay Bayat Baybars
Baybora Baydar Baydemir Baydur Baykara Baykoca Baykuzu Bayna Baynal Bayrak Bayram Bayruk Baysungur
Baytara Bayur Bayurku Bayuttu Bazyli Beata Beatrice Beatriz Beatrycze Beau Bebe Bedirhan Bediz
Bedran Bedri Begi Begil Begine Begitutuk Beglen Begni Behrem Behzat Bek Beker Bela Belek Belemir
Belgi Belimir Belinda Bell Bella Bellino Belma Belo Beltir Beltun Ben Bence Bende Benedek Benedikt
Benedikta Benedykt Benett Bengi Bengt Beniamin Beniamina Benice Benito Benja Benjamin Benli
Benlidemir Bennet Bennett Bennie Benone Bent Bente Benvenuto Benyamin Bera Berceste Berendey
Berenice Berginsenge Berinay Berit Berk Berkay Berke Berkyaruk Bermek Bernadette Bernard Bernarda
Bernardo Bernd Bernice Berran Berre Berry Bert Berta Bertalan Berthe Berti Bertille Bertold
Bertolfo Bertram Bertrand Berva Besentegin Besim Besra Bessie Betania Betemir Bethel Betina Betty
Beuve Beverly Beyrek Beyrem Bhaanumati Bhaasvan Bhadra Bhadrak Bhadran Bhagirathi Bhagvan
Bhagwanti Bhagwati Bhamini Bhanumati Bharat Bhargava Bhargavi Bhaswar Bhavani Bhaves Bhekimuzi
Bhekizizwe Bhekumbuso Bhilangana Bhima Bhishma Bhoopat Bhooshan Bhramar Bhudeva Bhupen Bhushit
Bhuvaneshwar Bianca Bianka Bibiana Bibianna Bilge Bilgekan Bilgekutluk Bilgetardu Bilgetegin
Bilgetonyukuk Bilgez Bilgin Bilig Bilik Billy Bilva Bilwa Bindir Birgita Birgitta Birgitte Biserka
Bishnu Bjorn Blahomil Blahoslav Blair Blaise Blanca Blanche Blandine Blanka Bless Blessing Bob
Bobbi Bobbie Bodi Bogdan Bogdana Bohdan Bohdana Bohuchval Bohumil Bohumila Bohuna Bohuslav
Bohuslava Bojislava Bolatito Boldaz Boleslav Bolsun Bolun Boluwatife Bonagiunta Boncuk Bonginkosi
Bongul Boniface Bora Boran Borek Boris Borka Borko Borna Bornak Borys Botond Bowie Boyan Boyankulu
Bozan Bozkurt Bozok Bradley Bradly Brahma Brahmabrata Brahmdev Brajan Brajesh Brandi Branimir
Branimira Branislav Branislava Branka Brankica Brannon Brenda Brendon Brenn Breno Briac Brian
Brianne Bridgette Brieuc Brigida Brigita Brigitte Britt Brittany Brock Bronislava Brook Brown
Bruce Bruna Brunehaut Brunehilde Brunilde Bruno Bryan Brycen Brygida Buchi Bucur Budak Buddhana
Budhil Budi Budunlu Buhle Bukak Bukaktutuk Bukola Bulak Bulan Buldur Bulgak Bulmaz Buluk Bunmi
Bunsuz Burak Burdette Burkay Burnice Burslan Burulday Burulgu Burunduk Busayo Busisiwe Butak Butuk
Buyan Buyandemir Buyankara Buyat Buyruk Byron Cafer Cahya Cahyo Caino Caio Caius Cakrabirawa
Cakrawala Calebe Cali Calista Calixte Calvin Camelia Cameron Camil Camila Camilla Camille Camillo
Can Candide Candrakanta Canel Caner Cannur Cansel Cansu Cantemir Capucine Cara Carey Caridad
Carina Carine Carl Carla Carles Carlijn Carlo Carloman Carlos Carlota Carlotta Carmela Carmen
Carmine Carol Carolina Caroline Carroll Carub Cary Casandra Casey Casian Casiana Casper Cassandra
Cassandre Casto Catalina Caterina Catharina Catherine Cathrine Catinca Catrinel Cavid Cawisadi
Cayadi Cazimir Cebe Cecil Cecile Cecilia Cecilie Cecylia Cecyliusz Cedric Cedrin Celasun Celestina
Celia Celine Celinia Cem Cemali Cemeti Cengkir Cenk Ceren Cesare Cevat Ceyda Ceyla Ceylan Ceylin
Ceylinaz Cezar Cezara Cezary Cezmi Chaaruchandra Chadd Chakor Chakravartee Chakrika Chanakya
Chanda Chandan Chandani Chandi Chandini Chandira Chandler Chandni Chandra Chandrabhaga Chandrabhan
Chandrakala Chandraketu Chandrakin Chandramani Chandramohan Chandranath Chandrani Chandraprabha
Chandravati Chantal Chapala Charak Charl Charlaine Charlemagne Charlene Charles Charley Charlie
Charline Charlotte Charumati Charuvrat Charvi Chase Chatur Chatura Chaturbhuj Chaz Chelsea Chelsey
Cherechi Chesley Chetanaanand Chiamaka Chiara Chidaatma Chidambaram Childebert Chimamanda Chinedu
Chinmayanand Chinyere Chiranjeev Chisom Chitraksh Chitrali Chitramala Chitrangada Chizoba Chloe
Chraniboj Chranislava Chris Christelle Christer Christian Christiane Christiano Christie Christina
Christine Christodule Christoffer Christopher Chrysole Chukwu Chval Ciaobella Cici Cihan Cilvenaz
Cindy Cinta Cinthia Ciprian Cirano Cirilla Citlalli Citra Civan Claas Claes Clair Claire Clara
Clarence Clarissa Clarisse Claude Claudia Claudie Claudine Claudio Claudiu Claus Clelia Clemens
Clemente Clementine Clemmie Cleo Cleofe Cleopatra Clifford Clinton Clio Clodomiro Clorinda
Clotaire Clotilde Codin Codrin Coleman Colin Coline Colins Collin Comfort Conception Concetta
Concetto Conchita Connor Conrad Constance Constantin Constantina Cora Coralia Coralie Coraline
Cordelia Cordie Corentine Corinne Cornel Cornelia Corneliu Cornelius Coronato Corvin Cosima Cosmin
Costache Costanzo Costel Costin Coty Craig Creola Crin Crina Cristaldo Cristea Cristian Cristiana
Cristina Cristobal Cristofor Cronida Cruz Csaba Csenge Csongor Ctibor Ctislav Ctislava Cyprien
Cyra Cyrielle Cyril Cyrille Cyrus Cyryl Daan Daantje Dacian Daciana Daciano Dada Dadap Dado Daevi
Daevika Dafne Dagmar Dagmara Daiana Daija Dakota Daksha Dakshayani Dale Dalibor Dalibora Daliborka
Dalida Dalila Dalima Daliman Dalimila Dallas Dallin Damar Damayanti Damian Damiana Damife Damil
Damilare Damilola Damin Damir Damla Damocle Damodara Damola Dan Dana Dandapaani Dandre Dani Danica
Daniel Daniela Danielle Danijel Danijela Danilo Danique Daniswara Danjuma Danka Dannie Danny Dante
Danuta Danyka Dara Darasimi Darby Daria Darian Dariati Darien Darija Darina Darinka Dario Darius
Dariusz Darko Darleen Darmaji Darmanto Darrell Darshwana Daru Daryl Dasa Datta Davi David Davide
Davor Davorin Davud Dawid Dawson Dax Dayaananda Dayamayee Dayana Dea Dean Deanna Debbie Debora
Deborah Debra Decebal Dedrick Dee Deeksha Deenabandhu Deepali Deepankar Deepesh Deeptendu
Deeptimay Deeptimayee Deeptimoyee Deevakar Defne Delfina Delia Delizia Dell Delphin Delphine Delta
Demario Demet Demeter Demetris Demetriusz Demilade Demirhan Demostene Deneval Denis Denisa Denise
Denisz Deniz Dennis Denny Deonte Derek Derin Derrick Derya Desdemona Desmond Destan Deste Devadatt
Devajyoti Devan Devangana Devani Devasree Devdan Devesh Devi Devika Devon Devran Devvrat Devyn
Dewi Dewitt Dexx Dezider Dhaanyalakshmi Dhana Dhanadeepa Dhanalakshmi Dhanapati Dhanpati Dhanvin
Dhara Dharani Dharitri Dhatri Dhruv Dhyaneshwar Diah Diamante Dian Diana Diane Dicle Diclehan
Didem Didier Didina Diego Digambara Diksha Dilan Dilara Dilaver Dilay Dilberay Dilek Diler Diletta
Dilhan Dilruba Dimaz Dimitrij Dina Dinda Dinesh Dino Dinu Dion Dionigi Dionisia Dionizy Dipali
Dipankar Dipesh Diri Ditya Divaakar Divjot Divna Divya Dizik Dobrava Dobromila Dobroslav
Dobroslava Dock Dodo Doina Dolores Dolunay Domagoj Domenica Dominic Dominik Dominika Dominique
Domiziano Dona Donald Donat Donata Donka Donna Dora Dorana Dorcas Dorel Dorian Doriane Dorica
Dorin Dorina Dorine Dorinel Doris Dorit Dorka Dorota Dorotea Doroteja Dorothy Dorottya Dorthe
Dorthy Doru Doubravka Douce Douglas Doyinsola Doyle Draga Dragica Drahoslav Drahoslava Drahutin
Draupadi Drona Druina Duanne Dubravka Dubravko Ducu Duduzile Duilio Duje Dujo Dulari Dulcinea
Dumisani Dumitrana Dumitru Duncan Dunja Durga Durgeshwari Durodola Duru Dururbunsuz Dustin Dusty
Duuk Duygu Dwaipayana Dwayne Dwi Dyah Earl Ebba Ebiere Ebin Ebiowei Ebren Ebru Ebunoluwa Ebuzer
Ece Ecem Ecevit Ecrin Ecvet Eda Edda Eddie Eddy Eden Edgar Edgars Edhem Edi Edil Edita Edith
Edmond Edmondo Edmund Edna Eduard Eduarda Eduardo Eduards Edvarda Edvige Edvin Edward Edwin Edyta
Eef Eero Eeva Efe Eflah Efraim Efrem Eftalya Eftimia Eftimie Ega Egemen Eginardo Eileen Eirik Eka
Ekaaksh Ekaksh Ekaling Ekaparnika Ekim Ekin Ekow Ekrem Ekundayo Ela Elaide Elaine Elakshi Elanur
Eldred Eleanor Eleazar Elektra Elena Eleni Elenora Eleonora Eli Eliabeth Eliah Eliana Elias Eliasz
Elide Elif Eligio Elijah Elin Elina Eline Elisa Elisabet Elisabeta Elisabeth Elisabetta Elise
Eliseo Elisha Elissa Eliza Elizabet Elizabeth Elizej Elka Elkin Ella Ellada Elle Ellen Elli Elliot
Elliott Ellis Elma Elmas Elnur Elody Elogio Eloisa Eloise Elon Eloy Elsa Else Elti Elvan Elvera
Elvina Elvira Elvis Elwira Elyanora Elza Ema Eman Emanoil Emanuel Emanuela Emanuelly Emanuil Emced
Emeka Emel Emelie Emerald Emery Emese Emil Emili Emilia Emilian Emiliana Emiliano Emilie Emilijan
Emilio Emily Emin Emine Emir Emma Emmanuel Emmanuelle Emmelie Emmely Emory Empluk Emre Ena Enakshi
Endah Ender Enecone Enes Enguerrand Enie Eniola Enis Enise Enoch Enrica Enrico Enrique Ensar Ensio
Enver Enzo Erardo Erast Eray Erazmus Ercan Erdal Erdeni Erdenikatun Erel Eremia Ergene Ergenekatun
Ergin Eriberto Eric Erick Erik Erika Erke Erkki Erman Ermen Ermenegarda Ermilo Erna Ernest Ernesta
Ernestina Ernestine Ernesto Ersin Erten Erwin Esat Esben Esen Esenbike Eser Esha Eshana Eshita Esi
Esin Esma Esmee Esmeray Esmira Esperanza Esse Esteban Estel Estela Estell Estella Estelle Ester
Estera Esther Esupofo Eszter Etela Ethan Ethel Etil Ettie Ettore Eubert Eudokia Eudoksja Eudoxe
Eudoxie Eufemia Eugen Eugene Eugenia Eugenie Eugeniusz Eulalia Eulalie Eunice Euphrasie Eusebio
Eusebiu Eustracjusz Eutalia Eva Evalyn Evan Evandro Eveliina Evelin Evelina Eveline Even Everett
Evi Evin Evran Evremondo Ewa Ewatomi Ewelina Eyiz Eymen Eyram Ezra Fabian Fabiana Fabiano Fabien
Fabijan Fadekemi Faderera Fadime Fahrettin Fahriye Faik Faiq Faizah Falba Falk Famiano Famke Fanni
Fannie Fantine Fanyana Fara Farah Farhunnisa Faruk Fathonah Fatih Fatima Fatma Faustine Faye
Faysal Fazilet Febe Febi Febriana Febrina Feda Fedde Federico Fedor Fedora Fehime Fehintola Fehmi
Felice Felicia Feliciano Felicie Felicitas Feliks Felipe Felix Femke Fenja Fenne Ferah Feray Ferda
Ferdi Ferdinand Ferdynanda Ferenc Ferhat Feride Feriha Ferit Fermin Fernanda Fernando Ferne Ferre
Ferruccio Ferruh Feyyaz Feyza Fibikemi Fidan Fidel Fidelie Fiene Fiete Figen Fiifi Fikayomi Fikret
Fikriye Filemon Filibert Filip Filipa Filiz Filofteia Filomena Filomeno Finja Finley Finn Fiodor
Fiorella Firdevs Firmin Fitri Fitria Fitriani Flavia Flavie Flaviu Flavius Fleur Floarea Flodoard
Flora Flore Florea Florence Florencia Florencja Florentin Florentina Florestan Florian Floriana
Floriano Florica Florida Florie Florin Flossie Floy Foca Folashade Folu Fos Foulques Franca France
Francesca Francette Francia Francine Francis Francisc Francisca Francisco Franciszek Franciszka
Franco Francois Franjo Frank Franka Frankie Frederic Frederick Frederico Frederik Fredrik Freek
Freja Freya Frida Frido Fridrich Frieda Friederike Friedrich Fruzsina Fryderyk Fuat Fulbert Fuldem
Fulden Fulgence Fulya Funani Funda Funmilade Funmilayo Furseo Fynn Gabe Gabi Gabin Gabriel
Gabriela Gabriella Gabrielle Gabrijela Gada Gadis Gaduh Gael Gaffar Gaio Gaj Gaja Gajaadhar
Gajadhar Galang Galfryd Galina Galiono Gaman Gambira Gamze Ganak Ganapati Gandewa Gandharva
Ganesha Gangesh Gangsa Gantar Garance Garang Garika Garimberto Garnet Garnett Garret Garuda Gaspar
Gasti Gaston Gatik Gatra Gatsha Gaud Gaudenzia Gaurang Gautam Gautami Gavin Gavino Gawati Gayatri
Gaye Gazi Gbadebo Gbeminiyi Gbemisola Gbolahan Gbowoade Gedeon Geeta Geetanjali Gejza Gelin
Gelincik Gelu Gemine Gemini Gemma Genadij Genoveffa Genta Gentile Geoffroy Georg George Georgel
Georgeta Georgette Georgia Georgian Georgiana Georgina Geovanny Gerald Geraldina Geraldine Gerardo
Gerazim Gerazym Gerberge Gerbert Gerda Gergely Gerhard Germaine Germano Gerrit Gerson Gertruda
Gertrude Gervais Gevheri Ghaliyati Ghanaanand Ghanshyam Ghenadie Gheorghe Gherardo Gherghina Ghita
Gianbattista Gianmarco Gianpietro Gicu Gideon Gifty Gigliola Gilang Gilbert Gilberta Gilberto
Gilda Gillian Gina Gineto Ginevra Ginewra Gino Gioele Gioia Giorgian Giotto Giovanna Giovanni
Girart Girija Girik Girindra Giriraj Girja Girolamo Gisella Gita Gitanjali Gitte Giulia Giuliana
Giuseppina Giusto Gizela Gizem Gleb Glennie Gloria Gobinda Golden Gonca Gondebaud Gonerio Gonsalwy
Gontran Gonzalo Gopal Gopi Gorakhnath Goran Goranka Gordan Gordana Gordon Goswami Gouranga Govinda
Grace Graciela Gracja Gradimir Grady Graham Grato Grazia Gregor Gregorian Gregorio Gregory Greta
Gretchen Grga Grgo Grgur Grigore Grizelda Grozdana Gry Grzegorz Guadalupe Gudakesha Guelfo
Guendalina Gui Guilhemine Guilherme Guillemette Guillermina Guillermo Gumesindo Gunilla Gunnar
Gunnel Gunter Guru Gustav Gustave Gustavine Gustavo Guusje Guyot Gvendolina Gvozden Gwido Habbab
Habiba Habil Hadley Hafi Hafshah Hailey Hakan Haki Hakim Hale Haley Halil Halim Halima Halit Hamdi
Hami Hamima Hamsini Hamza Hana Handan Hande Hanga Hani Hank Hanna Hannabel Hannah Hanne Hannele
Hannes Hannu Hans Haralamb Haralambie Harald Hardi Harinakshi Harinarayan Harita Harja Harjo
Harley Harold Harriet Harry Harsaya Harto Harvey Hasan Hasibi Haskell Hasna Hassie Hasta Hatip
Hauke Haven Havla Hayal Hayat Hayati Haylee Hazan Hazar Hazel Hazle Hector Hedda Hedvig Hedviga
Heema Heidi Heidrun Heikki Heitor Helen Helena Helene Helle Hendrik Hendrika Henning Henri Henrich
Henrie Henrieta Henriette Henrik Henrique Henry Henryk Henryka Herbert Herberta Herman
Hermenegildo Hermine Hertha Heru Hesti Hieronim Hikmet Hilaire Hilal Hilarion Hilarius Hilary
Hilbert Hilda Himadri Himani Himmet Hincmar Hipolit Hippolyte Hiranmay Hiranya Hlengiwe Hollis
Homero Honorine Honorius Hope Horace Horacio Horacy Horea Horia Hortense Hortensia Hortensie
Hortenzia Hostislav Hostislava Howard Hrvoj Hrvoje Hrvojka Hubert Hudson Hugo Hugues Huguette
Hulki Humaira Humay Hunor Hussein Huub Huzeyfe Hypolit Iacob Ian Iancu Ianis Ibidapo Ibironke
Ibukunoluwa Ibun Ica Icha Icilio Ico Ida Idowu Idris Ieremia Ifa Ifeanyichukwu Ifeoluwa Ifeoma
Ifunanya Ige Ignacio Ignacy Igor Ika Ikenna Ikeoluwa Ikhidie Ikin Ila Ilaria Ilarie Ilario Ilarion
Ildegonda Ilia Iliana Ilias Ilie Ilija Ilinca Ilko Ilmari Ilona Ilsa Ilse Immacolata Immanuel
Imoleoluwa Imre Imrich Ina Inara Indah Inder Indira Indra Indro Ines Inga Inge Ingeborga Inger
Ingrid Ingrida Inioluwa Inja Inka Inkeri Innocenty Innocenza Ino Inocenc Intan Inyoni Ioan Ioanina
Ion Iona Ionel Ionela Iosefina Iosif Ira Irawati Iremide Irena Irene Ireneo Ireneusz Ireti
Iretioluwa Iriana Irina Irinel Iris Irma Irmak Irmeli Irsad Irvin Isa Isaac Isabeau Isabel Isabela
Isabella Isabelle Isabelly Isac Isadora Isak Ise Iseoluwa Iseult Ishola Isidore Isioma Isisa
Isolda Isotta Israel Ita Italo Itunuoluwa Iulian Iuliana Iuliu Iurie Iustin Iustinian Iva Ivan
Ivana Ivanka Ivar Ive Ivek Iveta Ivica Ivna Ivo Ivona Ivory Ivy Iwan Iyabode Iyadunni Iyanuoluwa
Iyinoluwa Izaak Izabela Izabella Izajasz Izidor Izidora Izolda Izydor Jaakko Jabulile Jace
Jacinthe Jack Jackie Jackson Jacky Jaco Jacob Jacobo Jacobus Jacqueline Jacquelyn Jacques Jada
Jade Jaden Jadesola Jadran Jadranka Jadranko Jadro Jadwiga Jadyn Jaeden Jaga Jagadish Jagathi
Jagdish Jagica Jahnu Jaiden Jail Jailey Jaime Jaimini Jaimy Jaivey Jaka Jake Jakob Jakov Jakub
Jakubina Jale Jaleel Jalyn Jamal Jamalia James Jamey Jamie Jamila Jammie Jan Jana Jane Janek Janet
Janica Janice Janin Janina Janine Janka Janko Janna Janne Jannes Janni Jano Janusz Jany Japhet
Jara Jaren Jari Jarmila Jaromil Jaron Jaroslav Jaroslava Jarvis Jarwa Jasen Jasenko Jasmani Jasmin
Jasmina Jasmine Jasna Jason Jasper Jatmiko Javas Javier Jaxon Jay Jaya Jayce Jaycee Jayda Jayeng
Jaylan Jaylen Jaylin Jayme Jazlyn Jazzlyn Jean Jeana Jeanette Jeanne Jeannie Jeannot Jedidiah
Jeffrey Jefta Jehanne Jela Jelica Jelita Jelte Jenel Jenna Jennifer Jennings Jenny Jens Jensen
Jente Jeppe Jeramie Jeremi Jeremiah Jeremiasz Jeremie Jeremy Jermey Jerome Jerzy Jesper Jess Jesse
Jessica Jessie Jessika Jesslyn Jessy Jette Jidde Jil Jill Jim Jimmy Jimram Jindra Jinthe Jip
Jitender Joachim Joakim Joana Joanie Joanna Joanny Joany Joaquim Job Jocelyn Jocelyne Jody Joe
Joel Joelle Joes Johan Johanna Johanne Johannes John Johnathan Johnnie Johnny Johnson Jolana
Jolanda Jolayemi Jolie Jolina Jon Jona Jonah Jonas Jonatan Jonathan Jono Jonte Joojo Joost Jordan
Jordane Jordi Jordy Jorga Jorge Joris Jorrit Josef Josefien Josefin Josefina Josefine Josep Joseph
Josephine Josh Joshua Josiah Josie Josip Josipa Joso Josselin Jovany Joy Joya Joyce Jozef Jozefa
Jozue Juan Juana Juanita Juda Jude Judita Judith Judy Judyta Juha Juhani Juho Jukka Julan Jules
Juli Julia Julian Juliana Julianne Julide Julie Julien Julienne Julieta Juliette Julio Julita
Julius Juliusz Juna Juraj Juri Jurre Justice Justin Justine Justyn Justyna Juul Juwon Jyoti Jyotis
Jyotsana Kaan Kaarina Kabil Kacey Kacper Kacung Kader Kadir Kadriye Kaelyn Kagiso Kaj Kaja Kajen
Kalender Kalervo Kalevi Kali Kalinda Kalistrat Kalpana Kalyani Kama Kamal Kamala Kamalesh Kamaria
Kamelya Kameron Kamil Kamila Kamile Kamilla Kamla Kamran Kamuran Kanak Kanchan Kanda Kani Kania
Kanishka Kannan Kanti Kapgar Karaca Karak Karam Karan Karen Kari Karianne Karim Karimah Karin
Karina Karja Karl Karla Karmela Karna Karol Karoliina Karolina Karoline Karson Karta Kartik
Kartika Kasandra Kasey Kashyap Kashyapi Kasiran Kasiyah Kasper Kata Katariina Katarina Katarzyna
Kate Katherine Katheryn Kathrine Katica Katija Katina Katja Kato Katrina Katrine Katryn Katun Katy
Kawaya Kay Kaya Kayaalp Kayden Kayla Kayley Kaynak Kayode Kayra Kazi Kazimierz Kazkatun Keanu Keet
Kehinde Keisha Keji Kekik Keklik Kelli Kemba Kemi Ken Kenan Kendall Kende Kennedy Kenneth Kenny
Kent Kenyatta Kenzie Keon Kepez Kerami Kerem Kerim Kerry Kerstin Kesme Kevin Kevser Keyken Kezia
Kezlik Kgabu Khadija Khalid Khanyisile Khethiwe Khulekani Kiana Kiandra Kiara Kick Kika Kikelomo
Kilian Kim Kimberley Kimberly Kin Kinga Kira Kirana Kiraz Kirsten Kirti Kjell Klaas Klara
Klarencjusz Klaudia Klaudiusz Klemens Klement Klementina Klementyna Kleopatra Kliment Kobe Koen
Kofi Kojo Kolawole Koleta Koloman Kolos Konrad Konstancja Konstantin Konstanty Konstantyn Konsuela
Koralia Kordula Korede Korkut Kornel Korneli Kornelia Korneliusz Kosma Kraig Krasomila Krasoslav
Kris Krishnadas Krista Kristian Kristie Kristiina Kristijan Kristin Kristina Kristine Kristoffer
Krisztofer Kruno Krunoslav Krystal Krystian Krystyna Krzysztof Ksawera Ksawery Ksenia Ksenofont
Kubilay Kubra Kubura Kujoe Kumar Kumari Kumru Kumuda Kunthara Kurt Kutbettin Kvetoslava Kwabena
Kwadwo Kwaku Kwame Kwamena Kwasi Kweku Kwesi Kwintyn Kyano Kyle Kyllikki Kyra Labuh Lada Ladarius
Ladislao Ladislau Ladislav Lai Laila Lajos Lakshmi Lakshmidhar Laksita Lal Lala Lale Lalita Lamia
Lana Lanang Landry Lane Langa Lantar Lara Laras Larissa Larry Lars Larue Larysa Lasse Laswi Latif
Latife Latika Laura Laurane Laure Laureen Laureline Lauren Laurenc Laurence Laurencja Laurencjusz
Laurens Laurent Laurentino Laurenty Laurentyna Lauri Laurian Lauriane Laurin Laurine Lauryn
Lavanya Lavern Lavon Lawrence Lawrencia Laxmi Layne Lazare Lea Leah Leana Leandr Leandro Leann
Leda Lee Leela Leena Legawa Leif Leila Leke Lela Leman Lemide Lena Lene Lenia Lenka Lenn Lennart
Lenne Lennert Lennie Lenny Leo Leon Leona Leonard Leonardo Leone Leonid Leonida Leonidas Leonor
Leonora Leontin Leontina Leopardo Leopold Lerato Lere Leroy Lerzan Lesana Leslie Lessie Lestari
Leticia Leticie Leufroy Lev Levent Levente Levke Levoslav Lewin Lewis Leyla Lia Liah Liam Lian
Liana Libero Libora Liboslav Licia Lida Lidia Lidija Lidya Lien Lieuwe Liisa Lila Lili Lilia
Lilian Liliana Lilianna Lilien Lilith Liliya Lilla Lillian Lilliana Lilly Lilou Liman Lina Linda
Linde Line Linett Linn Linnea Linnie Lintang Linus Lioara Lionel Lis Lisa Lisandro Lisann Lisbeth
Liselotte Liv Livia Livie Liviu Liyana Liz Liza Lizz Ljiljana Ljubica Ljudevit Loes Loet Lola
Lolade Lolita London Lone Longin Lonie Lonzo Lora Loredana Loreen Loren Lorena Lorenc Lorenza
Lorenzo Loreta Lorin Lorine Loris Lorraine Lothaire Lotte Lotti Lou Louay Louis Louise Loup
Lourdes Lova Lovisa Lovorka Loy Loyal Luan Luana Lubor Luboslava Luc Luca Lucas Lucca Lucia Lucian
Luciana Luciano Lucie Lucienne Lucija Lucijan Lucille Lucio Lucja Lucjan Lucy Ludivine Ludivoj
Ludmila Ludolphe Ludoslava Ludovic Ludovica Ludvig Ludwik Ludwika Lue Luigi Luis Luisa Luise Luiza
Lujza Luka Lukas Luke Lukhona Luluh Luminosa Luna Lungelo Lupe Lutfan Luther Lutibor Luwes Luz
Lwandle Lya Lyam Lydia Lydie Lykke Lyla Lynda Lynette Lynn Maad Maan Maarit Mabela Mable Maca
Macaire Mace Maddalena Maddox Madeleine Madelief Madeline Madhuri Madleen Madonna Mads Magali
Magda Magdalena Maggie Magnus Maguelone Mahaut Mahendra Maher Maheswar Mahfud Mahmut Mahulena Maia
Maica Maida Maija Maik Maike Maimunah Maiorico Maja Majda Makar Makary Makinwa Maksud Maksym
Maksymilian Makuta Mala Malati Malcolm Malene Malika Malin Malinda Mallaury Malte Malthe Malti
Malwina Mamert Manah Manda Mandaakin Mandakini Mandla Mandy Mangala Mangalya Mani Manikya Manilio
Manisha Manjusha Manley Manoah Manole Manon Manona Manuel Manuela Maphikelela Mara Marana Marceau
Marcel Marcela Marceli Marcelin Marceline Marcell Marcella Marcelo Marcin Marco Marcos Marcu
Marcus Mare Marek Maren Marena Marga Margaret Margareta Margarida Margarita Marge Margherita
Margit Margita Margot Marguerite Mari Maria Mariadi Marian Mariana Marianna Marianne Mariano
Marica Maricarmen Maricica Marie Marija Marijana Marika Marilie Marilyn Marin Marina Marine
Marinus Mario Marioara Marion Marisa Marisol Marissa Marius Marja Marjatta Marjorie Mark Markku
Marko Markus Marleen Marlena Marlene Marley Marli Marlin Marly Marquis Mart Marta Martaka Marte
Marten Marthe Martial Martin Martina Martine Martti Martyna Marut Marwata Marwin Mary Maryam
Maryna Marzio Mason Massima Matan Mate Matei Matej Mateo Mateusz Matheus Mathew Mathias Mathilde
Mathis Mathurin Mathuys Matias Matija Matilda Matilde Matis Matko Mato Mats Mattes Matthew
Matthias Matthieu Matti Mattias Mattie Matylda Maud Maureen Maurice Mauricette Maurilio Maurits
Maurycy Mawuena Mawusi Max Maxellende Maxie Maxim Maxima Maxime Maximilian Maximilien Maximillia
Maya Mayra Maysa Mayte Mazhar Mbalienhle Mckenzie Medard Medea Meena Meenakshi Meghan Meghnad
Mehmet Mehriban Mehtap Meike Meire Mekhi Melani Melania Melanie Melany Melchiade Melchior Melda
Melek Melih Melike Melina Melinda Melis Melisa Melissa Melita Melodi Meltem Melyssa Menaka Menka
Menno Mennone Menodora Meral Mercedes Merel Merete Merih Merl Merle Merlin Merritt Mert Merve
Meryem Mesut Metin Metod Mette Mex Mhambi Mia Mica Micaela Michael Michaela Michal Michala Michale
Michalina Micheal Michel Michele Michelle Miguel Mihael Mihai Mihail Mihnea Mihriban Mika Mikael
Mikaela Mike Mikel Mikkel Mikko Mila Milada Milan Milana Mile Milena Miles Milica Milivoj Miljenko
Milka Milla Mille Miller Millicent Milly Milo Miloslav Miloslava Milota Mima Mimma Mimo Mina
Minakshi Mine Minervina Minna Minodora Mira Mirabela Mirac Miran Miranda Miray Mircea Mireille
Mirela Mirella Miriam Miriama Mirka Mirkelam Mirko Mirna Miro Miron Mirona Miroslav Miroslava
Mirthe Misbah Mislav Mitra Mladen Mnislava Moa Mobolaji Modest Modesto Modupe Mofifoluwa Mohamed
Mohammad Mohammed Mohan Mohana Mohini Mojisola Mojisoluwa Mona Monica Monika Monique Monroe
Monserrate Montana Moos Moradeke Morayo Morenike Morgan Morgana Morgane Moris Moritz Morne
Morolake Morten Mortimer Mosinmileoluwa Mossie Mosunmola Motunrayo Moyosore Mozell Mozes Mpilo
Mpumelelo Msizi Mthunzi Muammer Muaz Mugur Mugurel Muharrem Muhtar Muhyiddin Mukaddes Mukesh
Muktedi Muktefi Mulya Mumpuni Murat Muriel Murilo Murl Murphy Mursita Musa Musawenkosi Mustafa
Mustofa Muteber Mutia Muttalib Muyiwa Mylene Myles Mylo Myrl Myrthe Myrtil Nabi Nabila Nada
Nadalina Nadi Nadia Nadine Nadir Nadzieja Nae Naemi Nafiz Nagabhushanam Nahid Nahil Naim Naja
Najwa Nakia Nalan Nalar Nalini Nana Nandi Naneta Nanna Naomi Naoufel Napoleone Nara Narayan Narcis
Narcisa Narinder Narji Nasrullah Natalia Natalie Natalija Natan Natanael Nataniel Natasa Natasha
Nathalie Nathan Nathanael Natiq Natka Naud Naura Naveen Nawal Naz Nazan Nazariusz Nazary Nazif
Nazzareno Ndleleni Ndondoloza Necat Necdet Nechifor Necla Necmettin Neda Nedjeljka Nedjeljko Nedra
Neele Nehir Neil Neiva Nejat Nela Neli Nelli Nels Nelu Nena Nera Nergis Nesa Nesrin Nestor Nestore
Neva Neven Nevena Nevenka Nevin Nevio Nevra Nevzat Nezamysl Nhlakanipho Nia Nichifor Nicholas Nick
Nicklas Nicklaus Nico Nicodim Nicola Nicolae Nicolaie Nicolas Nicole Nicoleen Nicoleta Nicoletta
Nicoline Nicu Nida Nidia Niek Niels Nigar Nigel Nihad Nihal Nihan Nika Nikita Niklas Nikodem
Nikola Nikolai Nikolasz Nil Nila Nilam Nils Nimakoah Nimas Nina Nine Ninfa Ninioluwa Nino Ninthe
Niranjan Niro Nisa Nisan Niyazi Niyilolawa Nkanyezi Nkosenye Nkosingiphile Nkosinhle Nkosiyabo
Nnamdi Noah Noam Noami Noel Noemi Noemy Nofoto Nokuthula Nolen Nolwazi Nomvula Nona Nonhlanhla
Nonjabulo Nonkululeko Noor Nora Norah Norbert Norberto Norina Norma Norman Nostriano Noud Nova
Novan Novi Noviana Novita Nozipho Ntokozo Ntombizodwa Nuccia Nugraha Numan Nur Nural Nuran Nuray
Nurlan Nursel Nurseli Nurul Nurullah Nyasia Nynke Oana Oba Obioma Ocie Octav Octave Octavian
Octaviana Octavio Octaviu Oda Odette Odie Odile Odilia Odon Odunayo Ofelia Ofelya Ogooluwa
Ojaswini Okan Oke Okiki Okta Ola Oladara Oladare Oladimeji Olaf Olaide Olajumoke Olakunle Olamide
Olanrewaju Olansile Olaoluwa Olasunmbo Olatunbosun Olavi Olayinka Olbram Olcay Oldrich Ole Oleg
Olga Olimpia Olimpian Olimpio Olimpiu Oliva Olive Oliver Olivia Olivier Oliviera Oliviu Oliwia
Oliwier Olle Ollie Olof Ololade Olufeyisayo Olufunke Olufunmi Olufunmilayo Olumide Olumorotimi
Olusola Olutomiwa Oluwafemi Oluwagbemiga Oluwakemi Oluwamumibori Oluwamuyiwa Oluwasanmi Oluwasegun
Oluwasemilore Oluwaseun Oluwaseyi Oluwatimilehin Oluwatobiloba Oluwatofunmi Oluwatosin Oluwatoyosi
Oluwatumise Oluwole Oluwunmi Olympe Olympia Olympie Oma Oman Omana Omar Omawunmi Ombline Omobobola
Omobolanle Omodunni Omolabake Omolara Omolola Omosalewa Omotara Omotayo Omotola Omotolani Omotoun
Omowumi Ondrej Onesta Oni Onie Onofrio Onome Onoriode Onufry Onur Oormila Opalina Opaline Opemipo
Opeoluwa Opeyemi Ophelia Opung Oran Orchidea Oreofe Orestes Orfeo Oriande Oriane Orie Orlane
Ornella Ortensia Ortensio Orval Orvokki Oscar Oskar Oskari Osman Osmund Osunleke Osvald Otha
Otilia Otis Otmar Oto Otomar Ottavio Ottilia Otto Oumayra Ova Ovidiu Oxana Oya Oyenike Oyindamola
Oyindasola Ozanne Ozren Pablo Padma Padmi Paige Paiman Pakize Palatino Palmira Pamela Pamfil
Panagachie Panait Pangeran Panka Pankracy Panna Pantaleo Pantaleon Paramartha Paramita Pardi
Parfait Paris Parker Parla Parvati Pascal Pascale Paskal Paskala Pasquale Pat Paterne Patricia
Patricio Patrick Patrik Patrizia Patrycja Patrycjusz Patrycy Patryk Patti Paul Paula Paule
Paulette Paulica Pauliina Paulin Paulina Pauline Paulo Pava Pave Pavel Pavica Pavol Paxton Payidar
Payton Pedro Peggie Pekka Pelagia Pelagie Pelin Pelinsu Pelle Pellegrino Pelumi Pembe Penelopa
Pentti Pepo Per Peri Perihan Perikles Perla Pernilla Pero Perran Perrine Persida Perver Pervin
Petar Pete Petek Peter Petra Petrana Petre Petri Petronela Petru Petteri Petula Peyton Phila
Philani Philibert Philine Philip Philipp Philippine Phillip Phiwokwakhe Pia Pie Pien Piera
Pierluigi Pierrick Pieter Pietro Pilar Pink Piotr Pippo Piraye Pirjo Pirkko Pit Pius Platon Pleun
Polifemo Polikarp Polly Pompiliu Pontus Poornima Porfirio Porfiriusz Porfiry Porter Porzia Poul
Praba Prabu Pramila Pranawa Pranay Prasanna Prathamesh Pratiwi Pravdan Pravdomil Pravdomila
Pravoslav Pravoslava Prayitna Preity Prem Prema Presley Prima Primerose Priscilla Priscille Prisco
Prita Priya Priyala Profira Prokles Prokop Prokopa Prokul Promise Proserpina Prosper Providenci
Prudence Prudenzio Puji Puk Puput Purnima Purushottam Purwanto Pushti Puspa Puspita Puti Putri
Qori Quartilla Queen Quentin Quentine Querano Quin Quinn Quintia Quirin Quirino Rabia Rachael
Rachel Rachela Rachele Rachelle Raci Radek Radeke Radha Radika Radislav Radka Radmil Radoslav
Radoslava Radovan Radu Rafael Rafaela Rafi Rafila Rafiq Rageshwari Rageswari Rahayu Rahel Rahim
Rahime Rahman Rahmawati Rahmi Raif Raimund Raina Rainhard Raisa Raj Rajendra Rajinder Rajmund
Rajna Rajnold Rakesh Raleigh Ralf Rama Ramaa Rameshwar Ramiro Ramiz Ramon Ramona Rana Randall
Randolf Ranek Ranjit Raoul Raphael Raquel Rasheedah Rasmus Rastislav Rati Ratibor Ratih Ratna Rauf
Raul Raven Rayen Raymond Raymonde Reagan Rebeca Rebecca Rebeka Rebekka Recep Reese Refet Regan
Regina Reginald Regitze Reha Reid Reilly Reina Reine Relu Remig Remilekun Remo Remus Remzi Renata
Renaud Rendy Renee Renette Rengin Restu Retno Revi Reyhan Reymundo Rezzan Rhiannon Rhonda Ria
Riaan Riana Ricardo Riccarda Riccardo Richard Rick Rickard Rickey Rickie Rico Ridwan Rigard Riitta
Rija Rika Rike Rikke Riley Rina Rini Rino Rita Ritesh Ritva River Roan Robbie Robert Roberta
Roberto Robi Robin Robyn Rocco Roch Rod Roderyk Rodica Rodrigo Rodrigue Rogelio Roger Rohana Rohit
Roko Roksana Roland Rolande Rolf Roma Romaine Roman Romana Romane Romano Romeo Romina Romuald
Romulus Romy Ron Ronald Ronja Ronke Rosa Rosalee Rosalia Rosalie Rosalina Rosamunda Rosana Rosanna
Rosario Rose Roselin Roseline Roselyn Rosemarie Rosemary Roser Ross Rossana Rossie Rotimi Rovena
Rover Rowan Roxana Roxy Roy Royal Roza Rozalia Rozamunda Rozina Rozita Ruben Ruby Rudi Rudolf
Rudolfina Rudolph Rudy Rufina Rufus Ruhsar Rukhmani Rukmin Rupert Rupinder Ruprecht Russell Ruta
Ruth Ruthe Rutilo Ruxanda Ryan Ryann Ryley Ryszard Saba Sabar Sabin Sabina Sabine Sabri Sabrina
Sachin Sadberk Sadi Sadina Sadullah Safa Saffet Saffo Safina Safira Safouane Safta Sage Said Saige
Saim Saka Sakari Sakura Salim Salimah Sally Salomey Salomon Salsabila Salvador Salwa Salwator Sam
Samanta Samantha Sami Samia Samiah Samim Samir Sammie Sammy Samson Samsul Samuel Samuela Samuele
Samukelisiwe Sancho Sanda Sander Sandra Sandrine Sandro Sandu Sandy Sanele Sanem Sanja Sanjin
Sanka Sanne Santiago Santina Santino Sanya Sara Sarada Sarah Sarala Saraswati Sarbello Sari
Sarisha Sarla Saroja Sartika Sasha Saskie Satish Satu Sava Savanna Savin Savina Scholastique
Schuyler Scolastica Scottie Seamus Sean Seb Sebastian Sebastiano Secondina Seda Sedef Seden Sefer
Segilola Seher Sekinat Selami Selcan Selda Selen Selena Selin Selma Selvaggia Selvi Sem Sema Semih
Semra Sena Senay Senna Senne Senofonte Seppe Seppo Septi Serafin Serafina Serap Seren Serena
Serenus Serge Sergej Sergi Sergio Sergiu Sergiusz Serhat Serin Serpil Sertap Server Sesto Seval
Sevda Sever Severin Severina Sevgi Sevil Sevim Sevtap Seweryn Seye Seyfettin Seyfullah Sfiso Shade
Shaka Shakila Shakti Shakuntala Shalewa Shana Shane Shania Shankar Shanon Shanti Shany Sharda
Sharmila Sharon Shashi Shashikala Shaun Shawn Shayne Shea Sheela Sheila Shekoni Shelly Sher
Sheridan Sherly Shirley Shivakari Shobhana Shola Shresth Shresthi Shreya Shreyashi Shridevi
Shrishti Shubha Shubhaprada Shwet Sibel Sibongile Sibusiso Sibylle Sico Siddarth Siddhi Sidiq
Sidney Sidonia Sienna Siep Sifiso Sigebert Sigmund Signe Sigurd Sijuade Silas Silja Silje Silke
Silvan Silvana Silverio Silvester Silvia Silvian Silviana Silvie Silvija Silviu Simen Simeon Simge
Simi Similoluwa Simion Simisola Simon Simona Simone Sinan Sincere Sindisiwe Sindre Sinem
Sinenhlanhla Sinfronio Sinikka Sintia Siphephelo Siphiwe Sipho Sirineu Siska Sisto Sitara
Sithembiso Siti Siv Sixt Sixtine Siyanda Sizakele Sizani Sjors Skarlet Sky Skye Skylar Slavek
Slaven Slavibor Slavica Slavko Slavomil Sloka Smeralda Smilla Smita Smriti Sname Sofia Sofie
Sofronia Solange Soledad Soleh Soline Solomon Solveiga Som Soma Somu Sondre Sonia Sonja Sophia
Sophie Sorana Soraya Sorin Sostrato Soter Sowande Spencer Speranza Spirydion Stan Stana Stancu
Stanislas Stanislav Stanislava Stanko Stanley Steen Stefan Stefania Stefanie Stela Stelian Stella
Stephaans Stephan Stephania Stephanie Stephen Stephon Steve Steven Stevie Stig Stijn Stiliano
Stine Stipan Stipe Stjepan Stribor Subhashini Subhasini Subhi Subodh Subomi Sucheta Suci Sudeva
Sujata Sukanya Suma Sumayyah Sumitra Summer Sunay Sune Sunita Sunniva Sunny Suresh Sururi
Suryakant Suryakantam Susan Susana Susanna Susanne Susheel Sushma Suus Suzan Suzana Suzanne Suzon
Svatoboj Svatoslav Svebor Sven Svend Svenja Sverre Svetlana Swami Swara Swarnalata Swassane Sweta
Syahrini Sybilla Sylva Sylvan Sylvestre Sylvia Sylviane Sylvie Sylwester Sylwia Synne Szabolcs
Szczepan Szofi Szofia Szonja Szymon Tacjana Tade Tahir Taib Taiwo Talay Talea Talia Talip Talita
Tamara Tami Tamia Tammaro Tammo Taner Tania Tanirika Tankred Tansu Tantri Tanushree Tanushri Tanya
Tanyeli Tapan Tapani Tapio Tara Tari Tarja Tarkan Tasa Tasha Tasnim Tatiana Tatum Taufik Taurin
Taylor Tayyar Taziana Tea Teagan Ted Teddy Teguh Tej Teja Tejumola Tekinalp Tekla Telchide Telica
Tellervo Telly Temidayo Temitope Teodor Teodora Teodoro Teodoto Teodozie Teofan Teofil Teohari
Teoman Teona Terence Terencius Terencjusz Teresa Tereza Terezie Terry Tertuliano Tessa Teun Tevhid
Tezel Tezer Thabisa Thaddeus Thadie Thamsanqa Thando Thea Themba Theo Theodor Theodorik Theodosie
Therese Theunis Theuns Thiago Thibert Thijn Thirza Thobeka Thomas Thorge Thulani Thulisile Tianna
Tiara Tibaldo Tiber Tiberiu Tibor Tiburcius Ties Tihomir Tiina Tija Tijana Tijs Till Tim Timea
Timm Timmothy Timo Timon Timotei Timotej Timoteo Timothy Timur Tina Tine Tiphaine Tira Tiril
Tirtayasa Titi Titien Titilayo Titilope Titin Tito Titus Tizian Tobias Tobiasz Tobiloba Todd Todor
Toke Toki Tokunbo Tolga Tolulope Toluwalope Toluwani Toluwanimi Tom Toma Tomasz Tome Tomiloba
Tomislav Tomislava Tommie Tommy Tomo Tomori Tone Toni Tonija Tonka Tonko Tony Toon Tope Tor Torey
Torquato Toussaint Toy Trace Traci Tracy Traian Trasea Trever Tri Trilochan Trilok Trilokesh Trine
Trisha Tristan Tristin Troels Trpimir Trpko Trycia Tsabita Tuba Tudor Tudora Tufan Tuhfe Tunar
Tunay Tuomas Turan Turgut Turi Turna Turner Tushar Tutku Tuula Tuulikki Tuva Tvrtko Twan Tyler
Tymoteusz Tyrone Uchita Uda Udit Udo Uffe Ugo Uhra Ujjwal Ukbe Ulduz Ulf Ulfa Uli Ulisse Ulla
Ulrik Ulrika Ulus Uluthando Ulva Ulviye Ulwazi Ulya Ulysse Uma Umaya Umi Umile Umur Umut Unique
Unjani Upendra Urban Urmila Ursino Ursule Usha Usman Usyi Utku Uygu Uzodimma Vagn Vahdet Vahide
Vaidehi Vaijayanthi Vaijayanti Vaishnavi Vaishno Vaishvi Vala Valdemar Valdemara Valentijn
Valentin Valentina Valentine Valera Valeriana Valerie Valerija Valerio Valeriu Vali Valid Valter
Valtr Valtteri Van Vanda Vanesa Vanessa Vania Vanja Vanna Vanya Varalakshmi Vasanti Vasco Vasil
Vasile Vasilica Vasudev Vasudha Vasundhara Vatroslav Vavrinec Veda Vedang Vedanshi Vedat Vedran
Vedrana Vefik Veikko Veit Vela Velana Velaphi Veli Velimir Velimira Velina Velislav Velislava
Vencel Venceslas Vendel Venere Venerio Veniamin Vera Verda Verdiana Verdie Verenzio Verica
Veridiana Vernie Vernon Vero Verona Veronica Veronika Vesile Vesna Veta Veysi Vibeke Vicdan
Vicenta Vicente Vickie Vicky Victoire Victor Victoria Victorin Vida Vidal Vidhur Vidur Vidya Viera
Vieroslava Viggo Vijeko Vik Viktor Viktoria Viktorie Vildan Vilde Vilfredo Vilhelm Viliam Ville
Villy Vilma Vilmar Vilmos Vimal Vimala Vin Vince Vincent Vinciane Vinicio Vinka Vino Viola
Violante Violet Violeta Violette Viorel Viorica Visarion Vishnu Vito Vitold Vitor Vitus Vive Vivi
Vivian Viviana Viviane Vivien Vivienne Vjekoslav Vjenceslav Vlad Vladana Vladek Vladimir Vladimira
Vladimiro Vladislav Vlado Vlaicu Vlasta Vlastimil Vlastimila Vlastislav Vlatko Voicu Vojmil
Vojtech Volfgang Vratislav Vratislava Vratko Vrinda Vrund Vuslat Vusumuzi Vyas Wade Wadi Wakiman
Wale Walenty Walentyn Walentyna Waleria Walerian Walery Walgierz Walter Wanda Wandrille Wanesa
Wani Wardi Warley Warren Warsita Washington Wawan Wawrzyniec Wayne Wende Wendy Werner Weronika
Wesley Wessel Wiara Wibke Widya Wiktor Wiktoria Wilbur Wiley Wilfryd Wilhelm Wilhelmina Willem
William Willie Wilma Wincenty Winda Winifred Winston Wirda Wirginia Witalis Wolf Wulan Wulandari
Wuraola Xanana Xander Xaver Xem Xenia Yaa Yago Yahya Yakubu Yance Yango Yani Yannic Yannis Yaprak
Yara Yasemin Yasin Yasmin Yasmine Yassir Yaw Yejide Yekta Yelda Yeliz Yessenia Yessi Yetkin
Yetunde Yewande Yibanathi Yinthe Ylvi Yoann Yogesh Yolanda Yolande Yonca Yono Yosun Yousef Ysaline
Yseult Yulia Yuliana Yuni Yunita Yunus Yuri Yusuf Yves Yvette Yvonne Zabedeo Zachariasz Zacharie
Zachary Zaenab Zahide Zahir Zahra Zaida Zainab Zaira Zaki Zalindra Zamfir Zamfira Zamir Zamira
Zanele Zara Zarina Zaur Zayd Zbislav Zdena Zdenka Zdenko Zdeslav Zdeslava Zdislava Zdravko
Zechariah Zehra Zejnep Zekiye Zelaya Zelda Zeliha Zena Zenaide Zeno Zenobia Zente Zenzele Zerrin
Zev Zeyd Zeynep Zina Zinaida Zion Zita Zithulele Ziva Ziver Ziyad Zizi Zlata Zlatan Zlatica Zlatka
Zlatko Zobuhle Zoe Zofia Zoilo Zoja Zoltan Zora Zorka Zoroslav Zoroslava Zrinislav Zrinko Zselyke
Zsolt Zsombor Zula Zulaikha Zulfa Zuzana Zuzanna Zvonimir Zygmunt
`
  .trim()
  .split(/\s+/);
