/** Of many countries, without accents. From @faker-js/faker 10.6.0 (MIT). */
export const lastNames: readonly string[] = `
Aalbers Abate Abbas Abbott Abdi Abel Abeyta Abiodun Abiola Abodunrin Abosede Abrahamsson Acevedo
Achari Acharya Adam Adamczak Adamiak Adams Adamski Adaobi Adebayo Adegboye Adegoke Ademayowa
Ademola Adeniyan Adeoluwa Aderinsola Aderonke Adesina Adewale Adewunmi Adewura Adeyemo Adiga
Adorno Adragna Afolabi Afunku Agarwal Agboola Agnes Agostini Aguilar Ahluwalia Ahmed Ahuja
Aigbiniode Ajakaiye Akerele Akintade Alanis Albuquerque Alejandro Alfieri Ali Aligbe Almanza
Alonzo Alvarado Amaechi Amann Aminat Ammoscato Anaya Andersen Andersson Andre Andreasson Andresen
Andrzejczak Ankunding Antenucci Aparicio Aranda Arellano Aremu Argiolas Arias Armijo Arnaud Arora
Arriaga Arvidsson Asan Astafei Atanda Atencio Aubert Aubry Aufderhar Augustyn Axelsson Ayisat
Ayobami Ayomide Babalola Babatunde Badillo Bak Bakker Balck Baldacci Balderas Balistreri Balogun
Bamisebi Banach Bandopadhyay Banerjee Bang Barajas Baran Barbarossa Barbier Baron Barre Barrera
Barresi Barrios Barros Bartkowiak Bartoletti Batista Batz Bauer Bayer Bech Bechtelar Beckmann
Bedini Bednarczyk Bednarz Beer Bello Benavides Bengtsson Benigni Benner Benoit Berg Berger
Berggren Berglund Bergman Bergnaum Bergqvist Bernard Bernier Bertani Bertelsen Bertrand Beushausen
Bhadresha Bharadwaj Bhat Bhattacharya Bhattathiri Bianchetti Bielecki Biernacki Biesenbach Bijl
Bisgaard Bjerregaard Blanc Blanchard Blanco Blasi Blick Blom Blomqvist Blume Bober Boehm Boer
Bogusz Bonde Boni Bonnet Borer Borowiec Borrmann Bos Bosch Boschetti Bosman Botello Bourgeois
Boyer Braga Brakus Brandenburg Brandt Brekke Bressan Breton Breu Brito Brix Brouwer Brun Brunet
Brunner Bruun Brzozowski Buch Buckridge Buhl Bujak Bundgaard Buongiorno Burmeister Busari
Bustamante Butt Cabrera Calabrese Calvillo Campisi Campos Cannone Cano Caporaso Carbone Cardona
Carlini Carlsen Caron Carpentier Carrasco Carre Carrero Carrozzo Cartwright Carvalho Casanova
Casas Caselli Caspari Castillo Casula Cavalli Cazares Ceja Cellini Cerda Champlin Charles
Charpentier Chattopadhyay Chaturvedi Chevalier Chianese Chibike Chibuike Chidinma Chidozie Chmiel
Chojnacki Chopra Christensen Christian Christiansen Chrzanowski Cicchetti Cichy Cipriani Cisneros
Claesson Clare Clausen Clement Colella Colin Collet Collier Colunga Connelly Contini Corkery
Cornejo Cornelissen Corral Cors Corso Corsten Costa Cotto Cousin Coviello Cremin Crisci Cronin
Cruz Cummerata Cusimano Cybulski Czajka Czarnecki Czekaj Dahl Dahlberg Dalgaard Dam Damm Daniel
Danielsson Daubner David Davidsen Davis Dekker Delafuente Delapaz Delfino Delgadillo Delonge Denis
Desai Deschamps Deshpande Devar Dhawan Dibbert Dickinson Diekmann Dijkstra Dittmar Dobosz Dodaro
Dooley Drabik Dragu Driessen Drzewiecki Duarte Dubashi Dubois Dudek Dufour Dumas Dumont Dupont
Dupuis Dupuy Durand Durante Durgan Dutta Duval Dwivedi Dylus Dziedzic Ebubechukwu Egbochukwu
Ehigiator Eich Eklund Ekwueme Elebiyo Eliasson Elizabeth Emard Embranthiri Emmanuel Engel Eriksson
Ernser Esbensen Escamilla Esenwein Esparza Espinosa Esquivel Esther Evers Evola Fabre Falk Falzone
Farrell Faure Favara Feest Fehrig Feliciano Fernandez Ferraiuolo Ferrigno Figueroa Filipek
Filsinger Fior Fischer Fisher Flak Fleury Florek Floridia Flottmann Foged Fontaine Forsberg
Fortunato Fournier Franco Francois Frandsen Franecki Fransson Frau Frauen Frederiksen Fredriksson
Freriks Friedenberg Fritsch Fuentes Funmilayo Gabius Gade Gadomski Gagliano Gaillard Gallardo
Ganaka Gandhi Gaona Garau Garcia Garica Garnier Gatzka Gauthier Gautier Gawlik Gbadamosi Gbogboade
Gelling Genna Gerard Gerlach Gerritsen Giampaolo Giehl Gil Gill Gioia Girard Giraud Giugliano
Gleason Godlewski Goldner Goller Gonzalez Gottlieb Gowda Grace Graczyk Graham Grams Granado Grassi
Greenfelder Gregersen Grijalva Grimm Groen Groothuizen Grundmann Gruppuso Grzegorczyk Grzesik
Grzywacz Guerin Guerra Guha Guido Guillaume Guillot Gulgowski Guneta Gunnarsson Gupta Gurule
Gustafsson Gutmann Guyot Habeeb Habel Hagenes Hajduk Hald Halvorson Hand Hanenberger Hanifat
Hansen Hansson Harber Hartman Hartmann Harvey Hassan Haugaard Hazes Heaney Heberstreit Hedegaard
Hedlund Heidenreich Heinrich Hendriks Henriksen Henriksson Henry Hermann Hermans Hermansen
Hermansson Hermecke Herrera Hessek Hessel Hilll Hingst Hintz Hjort Hjorth Hoeger Hofman Hohn Holm
Holmberg Holmgren Holmqvist Honz Howe Hubert Hudak Huel Huerta Huet Huisman Iannone Iglesias Ihly
Iotti Isaac Isaksson Ismail Isokun Israel Iversen Iyalla Iyengar Iyer Izdebski Jacobi Jacobs
Jacquet Jaimes Jain Jakobsen Jakobsson Jakubczyk Jakubiak Jakubowski Jamiu Jangid Janiak
Janiszewski Janowski Jansen Janssen Jansson Januszewski Jaworski Jean Jegorov Jenkins Jensen
Jeppesen Jespersen Jha Jimoh Johannessen Johannsen Johansen Johansson Johar Johnson Joly Jonker
Jonsson Joshi Joshua Juhl Julien Jungton Jurado Jurkiewicz Justesen Justina Kacprzak Kaczmarski
Kakkar Kaleta Kallensee Kania Kaniyar Kapoor Karczewski Karlsen Karlsson Kasprzak Kassulke Kasten
Katherine Kaul Kaur Kawa Kayode Keeling Keller Kertzmann Khan Khanna Khatri Kick Kihn Kimberly
Kirlin Kita Kjeldsen Klauder Klausen Klein Klimczak Klocko Kmiecik Knies Knudsen Kocchar Kock
Koepp Kogut Kohnle Kok Konieczna Koning Koob Koper Kosowski Koss Kot Kowalczuk Kowalik Kozak Kraft
Krajcik Kramer Krawczyk Kreutz Kristensen Krogh Krukowski Kruschinski Krysiak Kshlerin Kubica Kuc
Kuchta Kuhlman Kuijpers Kuiper Kula Kulik Kunde Kupprion Kutch Kuypers Kwadwo Kwiatkowski Lacroix
Ladega Laine Lakin Lambert Langhirt Langworth Lanteri Larsen Larsson Lasota Latifat Laureano
Laurent Lauridsen Laursen Lawal Leannon Leclerc Leclercq Lecomte Lefebvre Lefevre Leffler Legrand
Leibold Leiva Lelli Lemaire Lemke Lemoine Lenz Leonard Leroux Leroy Lesiak Leyva Liccardo
Lichtenhagen Lind Lindberg Lindgren Lindholm Lindqvist Linke Lipka Lisiecki Little Llamas Loddo
Lokar Longoria Lopez Lorentzen Loreti Louis Lozada Lubbers Lubowitz Lucas Luciani Lucio Luna Lund
Lundberg Lundgren Lundin Lundqvist Lutje Lynch Maas Macchi Macedo Mackiewicz Madrigal Madsen
Magnussen Magnusson Mahajan Maillard Maione Majcher Majka Makuachukwu Maldonado Malicki Malik
Mallmann Manfredi Mann Marangi Marar Marchal Marchand Marchewka Marciano Marcussen Marczak Marie
Marino Markowski Marquardt Marrero Marschek Martens Martin Martina Martinez Martins Martinsson
Marty Maryam Maryjane Masi Masson Mathieu Matos Matta Matthes Mattsson Matuszak Mayert Mayowa
Mazur Mazzeo Medina Meeuwis Mehlorn Mehra Mehrotra Meijer Melandri Melo Mena Menard Menon Meraz
Mercier Mercurio Merseburg Mesa Metz Meunier Meyer Michalak Michalski Michel Migliore Mika Milde
Milewski Miracle Miranda Mishra Misztal Mitchell Mobolaji Modica Mogbadunade Mohamed Mol Molenaar
Molina Moll Monahan Montefusco Montemayor Montes Moors Moraes Morales Morawski Moreau Moreira
Morel Moretto Morin Morissette Mortensen Motalo Motisi Moulin Moya Mroczkowski Mrugalla Mueller
Muinat Mukaram Mukhopadhyay Mulder Muller Munch Munk Murawski Murphy Mustapha Mutiat Naik Nair
Nambeesan Namboothiri Napoletano Naranjo Naubert Navarro Nayar Ndukwu Nehru Neuschwander Ngozi
Nguyen Nicastro Nicolas Niedziela Nielsen Niemiec Nieto Nijland Nilsson Nissen Nitzsche Noel
Nogueira Nojeem Norberg Nordin Normann Notaro Nowacki Nowakowski Nwachukwu Nwogu Nwuzor Nyberg
Nygaard Obiageli Obianuju Ocampo Odunayo Ogunbanwo Ogunwande Ojeda Okonkwo Okuneva Okunola Oladeji
Oladimeji Olaoluwa Olasunkanmi Olawale Olbrich Olejniczak Oliveira Olivera Olivier Olofsson Olsen
Olsson Olubukola Olubunmi Olufeyikemi Olumide Olutola Oluwakemi Oluwanisola Oluwaseun Oluwaseyi
Oluwashina Oluwatosin Olvera Omobolaji Omobolanle Omolara Omowale Onohinosen Onose Onyinyechukwu
Oosterhuis Opeyemi Orefice Orellana Orn Orozco Ortiz Orzechowski Osuagwu Otte Owczarek Oyebola
Oyelude Oyinkansola Ozuna Pacocha Padovan Pagan Palladino Pallesen Palomo Paluch Pandey Panicker
Pantano Papaleo Paris Parisian Parra Pascali Pasternak Patel Patil Patrone Paul Pawlak Pawlikowski
Pedersen Pedraza Pedrotti Peeters Perales Pereira Perez Peroni Perrin Perrot Persson Peter Peters
Petersen Petit Petrella Pettersson Pfannerstill Pham Philippe Pica Picard Pichardo Pieczek Pierre
Pietruszka Pilarski Pili Pilla Pillai Pingpank Piotrowski Pisano Platania Poehn Poels Poirier
Polak Polanco Pompilio Pons Porth Portillo Post Postma Pothuvaal Poulsen Pouros Prajapat Preciado
Prevost Price Priemer Prinsen Privitera Przybylski Puchalski Puga Purdy Purnama Quaranta Quezada
Quintero Radomski Rana Rangel Ranieri Rapp Rasmussen Ratajczak Rath Ravn Raynor Reddy Regalado
Reif Reilly Reis Remy Renard Renaud Renault Renner Renzi Reppin Rey Reynoso Richard Richards
Richter Rietman Ringer Riolo Rippin Ritsma Rivas Riviere Robert Roberts Robin Robledo Roche
Rodarte Rodowski Rodriguez Rogalski Roger Rohan Rolland Romani Romanowski Romero Roob Rosado Rosas
Rosenauer Rossini Rousseau Roussel Roux Roy Royer Rudnicki Ruecker Ruelas Runte Rupprecht
Rutkowski Ryan Rybicki Saba Sabdat Saheed Sailer Saini Salami Salamone Salas Salcido Salinas
Sammartano Samuel Samuelsson Sanchez Sandberg Sanders Sandoval Santiago Santini Santos Sanusi
Sarah Saraiva Sartori Saucedo Sauer Savoia Sawicki Scanu Schaefer Schembera Schildhauer Schimmel
Schipper Schley Schmidt Schmitt Schneider Schnelting Schoen Scholten Schrader Schulist Schult
Schuppe Schwab Schwatlo Scocco Segunmaru Segura Seidel Sekinat Serafini Serrato Sethi Shah
Shanahan Sharma Shukla Sielemann Sienkiewicz Signorile Sikorski Silva Simon Simonini Simonsen
Singh Sinha Sipes Sisneros Skalski Skov Skowron Skrzypek Sladek Smeets Smitham Sobieraj Sochacki
Solorio Somayaji Sosa Sottile Souza Spahn Spizzirri Sporer Sroka Stachura Stanger Staniszewski
Stark Staszewski Stefaniak Steffensen Steinmetz Stiedemann Stolarski Stoll Storm Stracke Strege
Strosin Sujew Sulaimon Sundberg Surma Suthar Svendsen Svensson Sylvester Szczepaniak Szewczyk
Szwarc Szymczyk Tafoya Tagliabue Tagore Taiwo Talwar Tamunoemi Tandon Tapia Tarnowski Tassone
Teichmann Tella Tello Temitope Terlouw Terry Thomas Thomsen Thust Tiano Tillman Timmermans Tirado
Tivontschik Toft Tolulope Tomala Tomczyk Tomei Torres Totaro Towne Tremblay Trivedi Trojanowski
Trujillo Tschiers Tucci Turcotte Twardowski Uchechi Ullmann Upton Urbaniak Urbina Vaca Vahlensieck
Vailati Valdivia Valladares Valles Varela Varma Varman Varrier Vascotto Vasseur Veenstra Vela Vera
Verbeek Vergara Verhoeven Verma Vermeulen Vestergaard Viale Vidal Viklund Villa Villadsen
Villanueva Vincent Vink Vinther Virgilio Visser Vogel Volkman Vos Vuillermoz Wachenbrunner
Wagenaar Walker Walkowiak Wallin Walz Ward Wasiu Wawrzyniak Weber Weiler Weissnat Werner White
Wierig Wilcox Wilczek Wilkinson Willems Willemsen Willms Winter Winther Wisoky Witczak Wiza Wnuk
Wojtasik Wolak Wolters Woytkowska Wrona Wuckert Wuraola Xavier Yaqub Ybarra Yost Yussuf Zaborowski
Zamudio Zanon Zarate Zaremba Zauber Zawadzki Zelaya Zemlak Zijlstra Zinser Zuiderveld Zulauf Zumbo
Zych
`
  .trim()
  .split(/\s+/);
