/** Things, animals, food, elements, in lower case. From @faker-js/faker 10.6.0 (MIT),
 * unique-names-generator (MIT) and random-words 2.0.1 (MIT). */
export const nouns: readonly string[] = `
aardvark aardwolf abacus ability able aboard about above academics accelerator accept access
accident accompanist according account accountability accurate achacha achiote acid acoustic
acquaintance acres across act actinium action active activist activity actual actually adaptation
adapter add addition additional address adjective adrenalin advancement adventure advertisement
advice adviser adzuki affect affiliate afraid afro afrobeat after aftermath afternoon again
against agar agave age ago agree agreement ahead aid air airbus aircraft airline airmail airman
airplane airport ajowan ajwain ajwan alarm alb albacore albatross alert alfalfa algorithm alike
alive all allegation alliance alligator allocation allow allspice almighty almond almonds almost
alone along aloud alpaca alphabet already also alt alternative although aluminium aluminum
amaranth amber ambient amchoor amchur amendment american americana americium amethyst amnesty
among amount amphibian anaconda analogy analyzer anchovies ancient and angelfish angle anglerfish
angry animal anime anise aniseed annatto announced annual another answer ant anteater antelope
anticodon antimony antlion ants any anybody anyone anything anyway anywhere apart apartment ape
aphid apparatus appearance apple apples appliance application applied approach appropriate apricot
apricots aqua aquamarine arborio arcade archaeology architecture archive are area arena argon arm
armadillo armchair armoire army around arrange arrangement array arrive arrow arrowroot arsenic
art artichoke article artificial artist arugula asafoetida asian aside ask asleep asp asparagus
asset assist astatine ate atmosphere atom atomic atrium attached attack attempt attention attitude
attraction aubergine audience author automobile automotive availability available avalanche avant
average avocado avoid aware awareness away azure baboon babushka baby back backbone backburn bacon
bad badger badly bag baharat baie bakeware baking baladas balance ball balloon balsamic balti
bamboo banana band bandicoot bands bandwidth bank banshees bar barberry barbershop bare barge
baritone barium bark barley barn barnacle baroque barracks barracuda barramundi base baseball
baseboard basic basil basilisk basis basket basmati bass bat bathhouse bathrobe bats battle bay
bbq bean beans bear bears beat beautiful beauty beaver bebop became because become becoming bedbug
bee beef been bees beetle beetroot before began beginning begonia begun behavior behest behind
beige being believed bell belong below belt bench benchmark bend beneath bent beret berkelium
berries berry beryllium besan beside best bet better between beyond bicycle bid bidet big bigger
biggest bike bill bin bird birdbath birdcage birds birth birthday bismuth bison bit bite black
blackberries blackberry blackbird blanc blank blanket blew blight blind block blogger blood
blossom blow blowgun blue blueberries blueberry bluegrass blues blush boa boar board boat bob
bobcat bobolink bocconcini body bog bohrium bok boleros bone bonfire bonito bonnet bonobo bonza
boogaloo book bookcase bookend books bop border borlotti born boron bossa both bottle bottom
boulevard bounce bound bourgeoisie bovid bow bowl bowler bowling box boy boyfriend brace bracelet
brain bran branch brass brave brazil brazilian bread break breakbeat breakfast breath breathe
breathing breeze brick bridge brie brief bright bring britpop broad broccoli broccolini brochure
broke broken bromine bronze brook brother brought brown brush brussels buckwheat budgetary buffalo
bug build building built bulghur bump bungalow buried burn burst bus bush business busy but butter
butterfly buttermilk butternut buy buzzard cabbage cabin cacao cadmium caesium cafe cage cajun
cake calamari calcium calculus californium call calm came camel camellia camembert camera camomile
camp can canal candle canid canidae cannellini cannon cannot canola cantaloupe cantopop cap
capability capacitor capacity capers capital cappelletti capsicum captain caption captured
capybara car caraway carbon carboxyl card cardamom cardboard cardinal care careful carefully
caribou carnival carob carp carried carrot carry case casement cash cashews casket cassava cassia
cast castanet castle cat catalyst catch caterpillar catfish cats catshark cattle caught
cauliflower cause cavalo cave cayenne ccm celery cell cellar celsius celtic cemetery cent center
centipede central century cephalopod ceramic ceramics cerium certain certainly certification chain
chainstay chair chairperson challenge chamber chameleon chamomile championship chance change
changing chant chanukah chap chapel chapter character characteristic chard charge charlatan charm
chart chasuble check cheddar cheese cheetah chemical cherries cherry chervil chest chestnut chia
chicago chicano chickadee chicken chickens chickory chickpea chief chiffonier child children chill
chilli chillies chimeras chimpanzee china chinchilla chinese chipmunk chips chives chlorine
chocolate choice choose chops choral chose chosen chow choy christian christmas chromium church
cicada cider cinder cinema cinnamon circle circuit circumference circus citizen city clam clamp
clams class classical classroom clavicle claws clay clean cleaner clear clearly climate climb
clock close closely closer cloth clothes clothing cloud cloves clownfish club coach coal coast
coat cobalt cobra cockroach cocoa coconut cod coffee coil coin cold coliseum collaboration collect
college colombo colon colonialism colony color column combination combine come comestible
comfortable coming command commercial commodity common community company compare comparison
compass complete completely completion complex complexity complication composed composition
compound compromise computer computers concentrate concentration concept concerned concrete
condition condor confidence configuration confusion conglomeration congress conjunto connected
conservation conservative consider consist consistency consonant conspirators constantly
constrictor construction contain contamination continent contingency continued contractor contrail
contrast control convection conversation cook cookies cool coordination cop cope copernicium
copper copy coral core corella coriander cork corn corner cornet cornichons cornmeal corporation
corral correct correctly cos cosset cost costume cottage cotton couch cougar could council
councilman count countess country couple courage course court courtroom cous cover cow cowboy
coyote crab crabs cranberry crane crawdad crayfish cream create creator creature crest crew
cricket crimson crocodile crop cross crow crowd crows cruelty crunk cry cuckoo cucumber cultivated
cumin cumquat cup curious curium curl curly currant currants current curry curve custard custody
custom customer customs cut cutlet cutover cutting cyan cycle daddy daikon daily damage damselfly
dance dancehall dandelion danger dangerous dark darkness darmstadtium dash dashi data database
date dates daughter dawn day deal dear decide decision deck declaration declared decongestant
decryption deduction deed deep deeply deer defendant definition degree delta density department
depend dependency deployment depot depth derby descendant descent describe desert design
designation designer desk detail detective determine detroit devastation develop developer
developing development developmental dhansak diagram diameter did differ difference different
difficult difficulty dig digestive digit dill dime dingo dinner dinosaur direct direction directly
director dirt dirty disadvantage disappear disappointment disclosure disco disconnection discourse
discover discovery discuss discussion disease dish disk disney disposer distance distant
distinction diver diversity divide dividend divine division dixieland doctor does dog dogs doing
doll dollar dolphin dolphins done donkey doo door doorpost dormouse dot double doubt doubter dough
dove down downtempo dozen draft dragon dragonfly dragonfruit dragons draw drawn dream dreamer
dredger dress drew dried drill drink drinking drive driven driver driving drone drop dropped drove
druids dry dub dubnium dubstep duck ducks due duffel dug dulcimer dull during dusk dust duster
duty dwarves dwell dysprosium each eager eagle ear earlier early earn earth earthworm earwig
easier easily east easter easy eat eaten echidna eclectic ecliptic ectoderm edam edamame edge
editor edm education educator eel effect effector effort egg eggplant eggs egret eight einsteinium
either elderberry electric electricity electro electronic electronica electronics element elephant
elephants elevation elevator eleven elk else elver elves embarrassment embossing emerald emergent
emo empty emu emulation enchanters encoding encouragement encryption end endive enemy energy
engine engineer english enjoy enka enoki enough enter entire entirely entrepreneur entry
environment environmental epic equal equally equator equipment erbium ermine escape eschallots
especially essence essential establish eternity ethio ethyl euphonium europium even evening event
eventually ever every everybody everyone everything everywhere evidence exact exactly examine
example exasperation excellent except excess exchange excited excitement exciting exclaimed
executor exercise exhaust exist exorcists expansion expect expense experience experiment
experimental explain explanation exploration explore express expression extension extent exterior
extra eye eyebrow eyed eyeliner face facing fact factor factory failed fair fairly falcon fall
fallen familiar family famous far farm farmed farmer farther fast fastened faster father favorite
fax fear feather feathers feature fed fedora feed feel feet feijoa felidae fell fellow felt fen
fence fencing fennel fenugreek fermium ferret festival feta few fewer fibre field fierce fifteen
fifth fifty fig fight fighting figs figure file fill film filmmaker filter final finally finch
find finding fine finer fines finest finger fingerlime finish fire firefly fireplace firewall firm
firmware first fish fisherman fishery fishes fit five fix flag flakes flame flamenco flamingo flat
flathead flaxseed flea fledgling flerovium flew flexibility flies flight flint floating flood
floor flounder flour flow flower flowers flu fluorine fly flyingfish focus foes fog fold folk
folklore folks follow follower following food foodie foodstuffs foot football footrest for forage
forager force forecast foreign forest forgery forget forgot forgotten fork form formamide
formation former formula forro fort forth forty forward fought found founder four fourth fowl fox
foxes frame framework francium fraudster freckle free freedom freekeh freezing freight french
frequently fresh friend friendly frighten frog frogs from fromage front frozen fruit fry fuchsia
fuel full fully fun function fund fundraising funk funny fur furniture further fusion futon future
gadolinium gain galangal gallery galliform gallium galoshes game gamefowl gamer games gangsta
garage garam garde garden garlic gas gasoline gastropod gate gather gave gayal gazebo gazelle
gecko geek geese general generally generative gentle gently gerbil german germanium get getting
ghost ghosts giant giants gibbon gift giggle ginger giraffe girl give given giving glad glam glass
glider globe gloom gloves gnomes goat goats goblins godfather godparent goes going goji gold
golden goldfish gone good goodwill goose gooses gopher gorilla gospel got goth governance
government gown grabbed grad grade gradient gradually graffiti grain grandfather grandmother
grandpa grandson granite granny grape grapefruit grapes graph grass grasshopper gravity gray great
greater greatest greatly green greens greenwheat grew griffins grime grindcore gripper grocery
groove ground group grouper grouse grow grown growth grunge gruyere guacamole guan guanaco guard
guava guess guidance guide guineafowl gula gulf gull guppy gym gymnast habit had haddock hafnium
hair haircut half halfway halibut hall halloween haloumi halt ham hamburger hammock hamster hand
handful handle handover handsome hang hanout happen happened happily happy harbor hard hardcore
harder hardly hardstyle hardware hare haricot harissa harlequin harp harrier has hassium hat have
haversack having hawk hay hazelnut headed heading healing health heard hearing heart heartache
heartbeat heat heating heavy hedgehog height held helium hello help helpful hepatitis her herbes
herd here heroine heron herring herself hexagon hidden hide hierarchy high higher highest highway
hijiki hill him himself hip hippodrome hippopotamus hiramasa his history hit hokkien hold hole
holiday hollow holmium home honesty honey honeydew honky honor hoof hookworm hop hope horde horn
hornet horse horseradish horses horst hose hospital hot hour house hovel hovercraft hoverfly how
however hub hubris huge human humidity hummingbird hummus humor hundred hung hunger hungry hunt
hunter hurried hurry hurt husband hutch hydrant hydrocarbon hydrogen hydrolyse hydrolyze hyena
hygienic hyphenation ice iceberg icebreaker idea identity idm idol igloo ignorance iguana ill
illusion image imagine immediately impact impala implementation import importance important
impossible impostor impressionist improve improvement incaberries incaberry incandescence inch
include including income increase indeed independence independent indicate indie indigo indium
individual industrial industry influence information infrastructure initiative injunction
innovation inside insolence inspection installation instance instant instead institute instruction
instructor instrument instrumental integer intellect intelligence intent interchange interest
interface interior internet intervention interviewer into intranet introduced invented inventor
invite involved iodine iridescence iridium iron island issue its itself ivory jack jackal jacket
jackin jade jaguar jalfrezi jam japanese jar jarrahdale jasmine jay jazz jelly jellyfish jerk
jerusalem jet jewelry jewfish jicama job jogging join joined joke josh journey joy judge
juggernaut juice jump jungle junglefowl junior juniper jury just kaffir kale kangaroo kangaroos
karaoke kayokyoku kecap keep kenchur kept kettledrum key keyboard kick kidney kidneys kids
kielbasa kinase kind king kingfish kingfisher kiss kit kitchen kite kitsch kiwi kiwiberry klezmer
knew knickers knife knight knitting know knowledge known knuckle koala kohlrabi koi kokam kombu
korma koshihikari krautrock krill krypton kudzu kumera label labor labourer lace lack lady ladybug
laid lake lamb lamp lamprey land landfowl language lanthanum large larger largest lark larva
lashes last late later latin latino laugh laughter laurel lava lavender law lawmaker lawrencium
lay layers lead leader leading leaf league learn least leather leave leaves leaving led leech
leeks left leg legend legging legislature lemming lemon lemongrass lemur lender length lentils
leopard leopon lesson let letter lettuce level leverage library license licorice lid lie lieu life
lifestyle lift light like likely lime limes limited limpet line linseed lion lions lips liquid
liquorice list listen listening lithium litter little live liver livermorium living lizard llama
load loaf lobster local locate location locust log lonely long longan longboat longer look loon
loose loquat loquats lose loss lost lot lotion lotus loud lounge louse love lovely lover low lower
lox loyalty luck lucky lullabies lunch lungfish lungs lutetium lycanthropes lychee lychees lying
lynx lyre macadamia macaw mace machine machinery mackerel mad made maestro magenta magic magnesium
magnet magpie mahi mahlab mail main mainly mainstream maintainer major majority make makeover
making malay mallard malt mammal man managed management manatee mandarin mandarins mandopop
mandrill manganese mango mangosteen mangosteens manis manner mantua manufacturing many map maple
marathon marble march margarine mariachi marigold marimba marjoram mark market marketplace
marksman markup marlin marmoset marmot maroon married marsupial marten masala mass massage master
masterpiece mastic mastodon material mathematics matrices matrix matter mawwal may maybe meadow
meadowlark meal mean meander means meant measure meat meatloaf mechanic median medicine medieval
meditation meerkat meet meitnerium melaka melon melted member membership memory men mendelevium
mental mentor mercury merely merit met metabolite metal metalcore methi method methodology mex
mexicano mice microchip microservice middle middleware midwife might mighty migration mile
milestone military milk mill millet mind mine minerals minimal minimalism minion minister mink
minnow minor minority mint minute mirror miso missing mission mistake mite mix mixture mobility
moccasin mockingbird model moderator modern molasses mole molecular mollusk molybdenum mom moment
monasticism money mongoose monitor monitoring monkey monkeys monkfish monocle monster month mood
moon moose moratorium morbidity more morning mortise morwong moscovium mosquito most mostly moth
mother motion motor motown mountain mouse mouser mousse mouth move movement movie movies moving
mozzarella mpb mud muesli mugham mulberries mulberry mule mullet mung muscat muscle mushrooms
music musical musicals musician musique muskox mussels must mustard myself mysterious mythology
nails name napkin narwhal nashi nasturtium nation national native natural naturally nature near
nearby nearer nearest nearly necessary neck necklace nectarine nectarines needed needle needs
negative negotiation neighbor neighborhood nemesis neo neodymium neon nephew neptunium nerd
nerdcore nerve nervous nest net netsuke network neural never new news newsletter newspaper
newsprint newsstand newt next nice nickel night nightingale nightlife nihonium nine niobium
nitrogen nobelium nobody nodded noise none noodles noon nor nordic nori north nose not note noted
nothing notice nougat noun nova novelty now nucleotidase nudge number numeracy numeral numeric nun
nut nutmeg nutritional nuts oat oatmeal oats obedience obesity object obligation observe obtain
occasionally occur ocean ocelot octave octopus off offer office officer official offset oganesson
ogres oil okra old older oldest olive olives omega omelet once one onion onions only onset onto
open opera operating operation opinion opm opossum opportunity opposite optimal oracles orange
oranges orangutan orbit orca orchestral orchestration orchid order ordinary oregano organization
organized origin original osmium ostrich other otter ought our ourselves out outdoors outer outlaw
outline outrun outset outside over overcoat overheard overload owl owls own owner ownership oxen
oxygen oyster oysters pacemaker pack package packaging page pagode paid pain paint paintwork pair
palace palate pale palladium pan panda pandanus panel panther pants pantyhose papa papaw papaya
paper paprik paprika parade paradigm paragraph parakeet parallel parallelism parent park parmesan
parrot parrotfish parsley parsnip part particles particular particularly partly partridge parts
party pass passage passionfruit passport past pasta path patriot patroller pattern pay peace peach
peaches peacock peafowl peanuts pear pearl pears peas pecan pecorino pelican pen pencil pendant
penguin penguins peninsula pension peony people pepitas pepper pepperberry peppercorns peppermint
peppers per percent perch perfect perfection perfectly perhaps period permafrost perp persimmon
person personal pet petal petticoat pharmacopoeia pheasant philosopher phosphorus photographer
phrase physical piano pick picture pictured pie piece pig pigeon piglet pigpen pigs pigsty pike
pile pillbox pillow pilot pimento pine pineapple pink pinniped pinstripe pinto pipe piranha piri
pistachio pitch pixel pizza place plain plan planarian plane planet planned planning plant planula
plastic plate plates platinum platter platypus play pleasant please pleasure plenty pliers plugin
plum plumber plums plural plus plutonium pneumonia pocket poem poet poetry point polar
polarisation pole polenta police policeman policy political polka polonium polyester pomegranate
pomelo pond pony pool poor pop poppy popular popularity population populist porch porcini
porcupine pork porpoise port portal porter position positive possession possible possibly possum
post postbox pot potassium potato potatoes poudre pound pour powder power powerful practical
practice praise praseodymium prawn prawns precedent premeditation premier premise premium prepare
present president press pressure presume pretty prevent previous price pricing pride priesthood
primate primitive principal principle printed printer private privilege prize probably problem
process procurement produce producer product production productivity program programme progress
progressive prohibition project projection promethium promise promised pronoun proper properly
property prophets protactinium protection proto protocol proud prove provence provide providence
provider provision provolone prune prunes psych psychedelic ptarmigan public publication publicity
puffin pull pulse puma pumpkin punctuation punk pupil puppet pure puritan purple purpose push put
putting python qawwali quail quark quart quarter queen quelea question quick quickly quiet quietly
quince quinoa quit quite quokka rabbit rabbits raccoon race radicchio radio radish radium radon
ragtime railroad railway rain rainy raise raisin ran ranch range rap rapidly ras raspberry rat
rate rather rationale rattlesnake raven ravioli raw rawhide rays reach read reader ready real
realize rear reason reasoning reboot recall receive recent recently receptor recognize
recommendation record recovery red redesign redfish refer refused reggae reggaeton region regional
regular reindeer related relationship relative relaxation release religious remain remark
remarkable remember remove renaissance reorganisation repeat replace replacement replied report
reporter represent representation reptile republican request require requirement research
reservation resolve resource respect responsibility rest restaurant result retention retro return
review reward rhenium rhinoceros rhodium rhubarb rhyme rhythm ribbon rice ricemilk rich ricotta
ride riding right rim ring rise riser rising river road roadrunner roadway roar rock rockabilly
rocket rockmelon rocksteady rocky rod rodent roentgenium rogan role roll romance romantic roof
rook room rooster root roots rope rose rosemary rough round roundabout roundworm route row rubbed
rubber rubidium rubric ruin rule ruler run running runway rush rust ruthenium rutherfordium rye
sad saddle safe safety safflower saffron sage said sail sailfish sailor sake salad salamander sale
salmon saloon salsa salt samarium samba same sand sandbar sang sanity sapphire sardines sarong sat
satellites satisfied sauce sauerkraut sausages save saved saw sawfish say scaffold scale scallop
scallops scandium scared scarification scarlet scenario scene schedule schnitzel scholarship
school science scientific scientist score scorn scorpion scout scrap scratch screen sea seaborgium
seafood seagull seahorse seal search season seat second secrecy secret section sediment see seed
seedrandom seeds seeing seems seen seldom select selection selenium self sell seller semolina send
sense sensor sent sentence separate series serious sermon sertanejo serve service sesame set sets
setting settle settler settlers seven several shaabi shade shadow shadowbox shake shaking shall
shallow shape share shark sharp she sheep sheet shelf shells shelter shiitake shine shinning ship
shipper shirt shoe shoegaze shoes shoot shoots shop shore short shorter should shoulder shout show
shown shrew shrimp shut sick sideboard sides siege sight sightseeing sign signal signature silence
silent silicon silk silkworm silly silver silverbeet silverfish similar simple simplest simply
since sing singer singing single sink sister sit sitting situation six size ska skean skeleton
skill skin skink skunk sky skyline skyscraper slabs sleep slept slide slight slightly slime slip
slipped slipper slivered slope sloth slow slowly slug small smaller smallest smell smelt smile
smog smoke smoked smooth snail snake snapper snipe snow snowpea snowpeas soap soba social society
sock soda sodium soft softly software soil solar sold soldier sole solid soliloquy solution solve
solvency some somebody somehow someone someplace something sometime somewhere son sonar sonata
song songs sonnet sons soon sorcerors sort soul sound soundtrack soup sour source south southern
soy soybean soymilk space spaghetti sparrow speak speaker spear spearmint special species specific
speech speed spell spelt spend spent spice spider spiders spin spinach spirit spirits spite split
spoken spoonbill spork sport sports spread spring sprinkles sprouts square squash squid squirrel
stage stairs stall stand standard star starboard stared starfish starfruit start state statement
station statue status stay steady steak steam steampunk steel steep steeple stems step stepped
stevia stick sticker stiff still stingray stir stitcher stoat stock stomach stone stood stool stop
stopped store stork storm story stove straight strait strange stranger strategy straw strawberries
strawberry stream streamer street strength stretch strike string strip strong stronger strontium
struck structure struggle stuck student studied studying stump sturgeon subexpression subject
submitter subsidy substance substitution success successful such sudden suddenly sugar suggest
suit suitcase sulfur sultana sultanas sum sumac summary summer sun sunbeam sundae sunflower
sunlight supper supplier supply support suppose sure surf surface surprise surrounded sushi
suspension sustenance suv swallow swam swamp swan swanling swath sweatshop sweet swept swift swim
swimmer swimming swine swing swiss switch switchboard swordfish swordtail swung syllable symbol
synergy synth syrup system szechuan tabasco table tabletop tackle tagine tahini tahr tail take
taken takin taleggio tales talk tall tamari tamarillo tan tandoori tangelo tango tank tantalum
tape tapioca tapir tarantula taro tarragon tarsier task taste taught tax taxicab tea teach teacher
teal team teammate tears technetium technician techno technologist tectonics teen teeth tejano
telephone television tell tellurium tempeh temperature ten tenant tenement tennessine tennis tent
tentacle terbium teriyaki term termite tern terrible test testimonial testing tex thallium than
thank thanksgiving that thee them themselves then theory there therefore these they thick thigh
thin thing think third thirty this thongs thorium thorn those thou though thought thousand thread
three threw throat through throughout throughput throw thrown thrush thulium thumb thunderbolt
thus thy thyme tick tide tie tiger tigers tight tightly tiglon tikka till time tin tinderbox
tinned tiny tip tired titanium title toad toaster tobacco today tofu together told tom tomatillo
tomato tomatoes tomb tomography tomorrow tone tongue tonight tonk too took tool tools toolset
tooth toothbrush toothpick top topic topsail torn tortilla tortoise total toucan touch toward
towels tower town toy toys trace track trad trade traditional traditionalism traffic trail train
trance translation transmitter transom transparency transportation trap trash travel traveler tray
treated tree trench trevalla triangle tribe tributary trick tried trip trolley troops tropical
trouble trout truck trunk truth try tuba tube tuber tuna tune tungsten turkey turmeric turn
turnips turquoise turret turtle tusk tuxedo twelve twenty twice two type typeface typewriter
typical tyrannosaurus unbleached unblinking uncle under underground underline underneath
underpants understanding unhappy unibody unicorn union unique unit universe unknown unless until
unusual upon upper upward uranium urban urial use useful user using usual usually utilisation
utilization valentine validity valley valuable value vampires vanadium vanadyl vanilla vapor
variety various vast vegetable vein velocity venom verb vermicelli version vertical verve very
vessels vestment veteran veto viability vibraphone vibration vicinity victory vicuna video view
village vinegar violet violin viper vision visit visitor vista vixens voice vol vole volleyball
volume vote vowel voyage vulture wafer wagon waist wait wakame walk wall wallaby walnut walrus
want war warbler warehou warehouse warlocks warm warming warn was wasabi wash wasp waste watch
water watercress watermelon waterspout wattleseed wave way weak wealth wear weasel weather website
wedding week weigh weight welcome well went were werewolves west western wet whack whale whales
what whatever wheat wheatgrass wheel when whenever where wherever whether which while whippet
whispered whistle white whitefish whiting who whole wholegrain wholemeal wholewheat whom whose why
wide widely widow wife wild wildcat wildebeest wilderness wildfowl will william willing willow win
wind window wine wing winter wire wise wish witches with within without wolf wolverine wolves
wombat women won wonder wonderful wood wooden woodpecker wool wop word wore work worker workforce
world worldbeat worm worried worry worse worship worshipers worth would wrapped wren wriggler
write writer writing written wrong wrote xenon xerinae yak yard yarmulke year yeast yellow
yellowtail yes yesterday yet yin yoghurt yogurt you young younger your yourself youth ytterbium
yttrium yum zahtar zebra zebras zen zero zest zinc zipper zirconium zombies zoo zucchini zulu
zydeco
`
  .trim()
  .split(/\s+/);
