/** In lower case. From @faker-js/faker 10.6.0 (MIT) and unique-names-generator (MIT). */
export const adjectives: readonly string[] = `
abandoned able above absent absolute abstract abundant academic acceptable accepted accessible
acclaimed accomplished accurate accused aching acidic active actual acute added additional
adequate adjacent administrative admired adolescent adorable advanced adverse advisory aesthetic
affectionate afraid aged aggravating aggregate aggressive agile agitated agreeable agreed
agricultural ajar alarmed alert alienated alive all alleged allied alone alright alternative
altruistic amateur amazing ambitious ample amused ancient angelic angry anguished animated annoyed
annual anonymous another antique anxious any appalling apparent applicable apprehensive
appropriate apt arbitrary architectural arid armed arrogant artificial artistic ashamed asleep
assistant associated assured astonishing athletic atomic attractive austere authentic authorized
automatic autonomous available avaricious average awake aware awesome awful awkward babyish back
bad baggy balanced bare basic beautiful beloved beneficial bespoke best better bewildered big
binding biodegradable biological bitter bizarre black blank blaring bleak blind blond blonde
bloody blue blushing bogus boiling bold bony bored boring bossy both bottom bouncy bowed brainy
brave breakable breezy brief bright brilliant brisk broad broken brown bruised bulky bumpy
burdensome burly burning bustling busy buttery buzzing calculating calm candid capable capitalist
carefree careful careless caring casual causal cautious cavernous celebrated central certain
changing characteristic charming cheap cheerful chemical chief chilly chosen christian chronic
chubby circular civic civil civilian classic classical clean clear clever clinical close closed
cloudy clueless clumsy cluttered coarse coastal cognitive coherent cold collective colonial
colorful colorless colossal coloured colourful combative combined comfortable coming commercial
common communist compact comparable comparative compassionate compatible competent competitive
complete complex complicated comprehensive compulsory conceptual concerned concrete condemned
confident confidential confused conscious conservation conservative considerable considerate
consistent constant constitutional contemporary content continental continued continuing
continuous controlled controversial convenient conventional convinced convincing cooing cool
cooperative coordinated corny corporate correct corresponding corrupt costly courageous courteous
crafty crazy creamy creative creepy criminal crispy critical crooked crowded crucial crude cruel
crunchy crushing cuddly cultivated cultural cumbersome curious curly current curved cute daily
damaged damp dangerous dapper dark darling dazzling deadly deaf deafening dear dearest decent
decisive deep defeated defenseless defensive defiant deficient definite definitive delectable
deliberate delicate delicious delighted delightful delirious democratic dense dental dependable
dependent depressed descriptive deserted desirable desperate detailed determined developed
developing devoted different difficult digital diligent dim diplomatic direct dirty disabled
disappointed disastrous disciplinary discrete disgusted disloyal dismal distant distinct
distinctive distinguished distorted disturbed disturbing diverse divine dizzy domestic dominant
doting double doubtful downright drab dramatic dreadful dreary driving drunk dry dual due dull
dusty dutch dutiful dying dynamic each eager early earnest eastern easy economic ecstatic edible
educated educational eerie effective efficient elaborate elastic elated elderly eldest electoral
electric electrical electronic elegant elementary eligible elliptical embarrassed embarrassing
eminent emotional empirical empty enchanted enchanting encouraging endless energetic enlightened
enormous enraged enthusiastic entire entitled envious environmental equal equatorial equivalent
ergonomic essential established esteemed estimated ethical ethnic eventual everlasting every
everyday evident evil evolutionary exact exalted excellent exceptional excess excessive excitable
excited exciting exclusive exhausted existing exotic expected expensive experienced experimental
expert explicit extended extensive external extra extraordinary extreme extroverted exuberant
failing faint fair faithful fake familiar famous fancy fantastic far faraway fascinating
fashionable fast fatal fatherly favorable favorite favourable favourite fearless federal feline
fellow female feminist few fierce filthy final financial fine finished firm first firsthand fiscal
fit fixed flaky flashy flat flawed flawless flexible flickering flimsy flowery fluffy flustered
fluttering flying focused following fond foolhardy foolish forceful foreign formal formidable
forsaken forthcoming fortunate forward fragile fragrant frail frank frantic free french frequent
fresh friendly frightened frilly frivolous frizzy front frozen frugal fruitful full fun functional
fundamental funny furious fussy future fuzzy gaseous gastric general generic generous genetic
gentle genuine geographical giant gifted gigantic given giving glad glamorous glaring glass
gleaming glittering global gloomy glorious glossy glum golden good gorgeous gothic governing
graceful gracious gradual grand grandiose granular grateful grave gray greasy great greedy
grieving grim grimy gripping grizzled gross grotesque grouchy grounded growing grown grubby
gruesome grumpy guilty gullible gummy hairy handcrafted handicapped handmade handsome handy happy
hard harmful harsh hasty hateful haunting head healthy heartfelt heavenly heavy hefty helpful
helpless hidden high hilarious hissing historic historical hoarse hollow holy homeless homely hon
honest honorable honored hopeful horizontal horrible hospitable hostile hot huge human humble
humiliating hungry hurt hurtful hushed husky icy ideal idealistic identical ideological idolized
ignorant ill illegal illiterate illustrious imaginary imaginative immaculate immediate immense
impartial impassioned impeccable imperial impish implicit impolite important impossible
impractical impressed impressionable impressive improbable improved impure inadequate
inappropriate inborn inc inclined incomparable incomplete increased increasing incredible
indelible independent indirect individual indolent industrial inevitable inexperienced infamous
infatuated inferior infinite influential informal inherent initial injured inland inner innocent
innovative inquisitive insecure insidious insignificant insistent instant institutional
instructive insufficient intact integral integrated intellectual intelligent intense intensive
intent interested interesting interim interior intermediate internal international intimate
intrepid invisible involved ironclad irrelevant irresponsible isolated itchy jagged jaunty jealous
jittery joint jolly joyful joyous jubilant judicial judicious juicy jumbo junior just juvenile
kaleidoscopic keen key kind knotty knowledgeable known kooky kosher labour lanky large last
lasting late latin lavish lawful lazy leading lean left legal legislative legitimate lengthy
lesser level lexical liable liberal licensed light lighthearted likable like likely limited limp
limping linear lined linguistic liquid literary little live lively livid living local logical lone
lonely long loose lost loud lovable lovely low loyal ltd lucky lumbering lumpy lustrous luxurious
mad magic magnetic magnificent main majestic major male mammoth managerial managing manual many
marginal marine marked married marvellous marvelous marxist mass massive mathematical mature
maximum meager mealy mean meaningful measly meaty mechanical medical medieval mediocre medium
melodic melted memorable menacing mental mere merry messy metallic metropolitan mid middle mighty
mild military milky mindless miniature minimal minimum ministerial minor minty miserable miserly
misguided misleading missing misty mixed moaning mobile moderate modern modest moist molecular
monetary monstrous monthly monumental moral motionless muddy muffled multicolored multiple mundane
murky mushy musical musty mute muted mutual mysterious naked narrow nasty national native natural
naughty nautical naval near nearby neat necessary needy negative neglected negligible neighboring
neighbouring nervous net neutral new next nice nifty nimble nippy noble nocturnal noisy normal
northern nosy notable noted noteworthy novel noxious nuclear numb numerous nursing nutritious
nutty obedient objective obliged oblong obnoxious obvious occasional occupational odd oddball
official oily okay old olympic only open operational opposite optimal optimistic oral orange
orderly ordinary organic organisational original ornate ornery orthodox other our outdoor outer
outgoing outlandish outlying outrageous outside outstanding oval overall overcooked overdue
overseas overwhelming painful palatable pale paltry panicky parallel parched parental
parliamentary partial particular passing passionate passive past pastel patient payable peaceful
peculiar peppery perfect perfumed perky permanent persistent personal pertinent pessimistic petite
petty philosophical phony physical pink pitiful plain planned plastic pleasant pleased pleasing
plump pointed pointless poised polished polite political poor popular portly posh positive
possible potable potential powerful powerless practical precious precise preferred pregnant
preliminary premier prepared present presidential prestigious pretty previous pricey prickly
primary prime primitive principal printed prior private probable productive professional
profitable profound profuse progressive prominent promising proper proposed prospective protective
protestant proud provincial prudent psychiatric psychological public punctual puny pure purple
purring pushy putrid puzzled quaint qualified quarrelsome quarterly queasy querulous questionable
quick quickest quiet quintessential quixotic racial radiant radical ragged rainy random rapid rare
raspy rational ratty raw ready real realistic rear reasonable recent reckless rectangular recycled
red reduced redundant refined reflecting regal regional registered regular regulatory related
relative relaxed relevant reliable relieved religious reluctant remaining remarkable remorseful
remote renewed repentant representative repulsive required resident residential resonant
respectable respectful respective responsible resulting retail retired revolutionary rewarding
rich ridiculous right rigid ripe rising rival roasted robust rolling romantic rosy rotating rotten
rough round rowdy royal rubber rubbery ruddy rude ruling rundown running runny rural rustic rusty
sacred sad safe salty same sandy sarcastic sardonic satisfactory satisfied savory scaly scared
scary scattered scented scientific scornful scratchy scrawny screeching second secondary secret
secure select selected selective selfish semantic senior sensible sensitive sentimental separate
serene serious serpentine severe shabby shadowy shady shaggy shaky shallow shameful shameless
shared sharp sheer shimmering shiny shivering shocked shoddy short showy shrill shy sick
significant silent silky silly silver similar simple simplistic sinful single sizzling skeletal
skilled skinny sleek sleepy slight slim slimy slippery slow slushy small smart smiling smoggy
smoky smooth smug snappy snarling sneaky sniveling snoopy sociable social socialist soft soggy
solar sole solid somber some sophisticated sore sorrowful sorry soulful sound soupy sour southern
soviet spanish spare sparkling sparse spatial special specific specified spectacular speedy
spherical spicy spiffy spirited spiritual spiteful splendid spontaneous sporting spotless spotty
square squeaky squealing squiggly stable staid stained stale standard stark static statistical
statutory steady steel steep sticky stiff still stingy stormy straight strange strategic strict
strident striking striped strong structural stuck stunning stupendous sturdy stylish subdued
subjective submissive subsequent substantial subtle suburban successful successive sudden
sufficient sugary suitable sunny super superb superficial superior supporting supportive supposed
supreme sure surprised surprising surrounding surviving suspicious svelte sweet swift symbolic
sympathetic systematic talkative tall tame tangible tangy tart tasteless tasty tattered taut
technical technological tedious teeming teenage temporary tempting tender tense tepid terrible
territorial testy that then theoretical these thick thin thirsty thorny thorough those thoughtful
thoughtless thrifty thundering tidy tight timely tinted tiny tired top torn tory total tough toxic
traditional tragic trained tremendous triangular tricky trim trivial tropical troubled true
trusting trustworthy trusty turbulent twin typical ugliest ultimate unable unacceptable unaware
unbranded uncertain unchanged uncomfortable uncommon unconscious underground underlying
understated unemployed uneven unexpected unfair unfinished unfit unfortunate unhappy unhealthy
uniform unimportant uninterested unique united universal unkempt unknown unlawful unlikely unlined
unlucky unnecessary unpleasant unrealistic unripe unruly unselfish unsightly unsteady unsung
untidy untimely untried untrue unused unusual unwelcome unwieldy unwilling unwritten upbeat upper
upright upset uptight urban urgent usable used useful useless usual utilized utter vague vain
valid valuable variable varied various varying vast velvety vengeful verbal vertical very vibrant
vicarious vicious victorious violent visible visiting visual vital vitreous vivacious vivid vocal
vocational voiceless voluminous voluntary vulnerable wandering warlike warm warmhearted warped
wasteful waterlogged watery wavy weak wealthy weary webbed wee weekly weighty weird welcome well
western wet which whimsical whirlwind whispered whispering white whole whopping wicked wide
widespread wiggly wild wilful willing willowy wilted wily winding windy winged wise wispy
wittering witty wobbly woeful wonderful wooden wordy working worldly worldwide worried worrying
worse worst worthless worthwhile worthy wrathful wretched writhing written wrong wry xenacious
xenial xenogeneic xenophobic xeric xerothermic yabbering yammering yappiest yappy yawning yearling
yearly yearning yeasty yelling yellow yellowish yelping yielding yodelling young youngest youthful
ytterbic yucky yummy zany zealous zeroth zestful zesty zippy zonal zoophagous zygomorphic zygotic
`
  .trim()
  .split(/\s+/);
