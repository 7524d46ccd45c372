/** In lower case. From @faker-js/faker 10.6.0 (MIT). */
export const verbs: readonly string[] = `
abnegate abscond abseil absolve accentuate accept access accessorise accompany account accredit
achieve acknowledge acquire adjourn adjudge admonish adumbrate advocate afford aggregate airbrush
ameliorate amend amount anaesthetise analyse anesthetize anneal annex antagonize ape apologise
apostrophize appertain appreciate appropriate approximate arbitrate architect archive arraign
arrange ascertain ascribe assail atomize attend attest attribute augment avow axe baa banish bank
baptise battle beard beep behold belabor bemuse benchmark besmirch bestride better bewail bicycle
bide bind biodegrade blacken blaspheme bleach blend blink bliss bloom bludgeon bobble boggle
bolster book boom bootleg border bore boss braid brand brandish break breed broadcast broadside
brood browse buck burgeon bus butter buzzing bypass calculate camouflage cannibalise canter cap
capitalise capitalize capsize card carouse carp carpool catalog catalyze catch categorise cease
celebrate censor certify char charter chase chatter chime chip christen chromakey chunder chunter
cinch circle circulate circumnavigate clamor clamour claw cleave clinch clinking clone clonk
coagulate coexist coincide collaborate colligate colorize colour comb come commandeer commemorate
communicate compete compress conceal conceptualize conclude concrete condense cone confide confirm
confiscate confound confute congregate conjecture connect consign construe contradict contrast
contravene controvert convalesce converse convince convoke coop cop copy corner covenant cow
crackle cram crank creak creaking cripple croon cross crumble crystallize culminate cultivate
culture curry curse customise cycle dally dampen darn debit debut decide decode decouple
decriminalize deduce deduct deflate deflect deform defrag degenerate degrease delete delight
deliquesce deliver demob demobilise democratize demonstrate denitrify deny depart depend deplore
deploy deprave depute dereference describe desecrate deselect destock detain develop devise dial
dicker digitize dilate disapprove disarm disbar discontinue disgorge dishearten dishonor
disinherit dislocate dispense display dispose disrespect dissemble ditch divert dock doodle
downchange downshift dowse draft drag drain dramatize drive drowse drum dwell economise edge
efface egg eke electrify embalm embed embody emboss embrace emerge emphasise emphasize empower
emulsify enable encode endow enfold engage engender engineer enhance enlist enrage enrich enroll
entice entomb entrench entwine equate essay etch eulogise even evince evolve exacerbate exaggerate
exalt exempt exonerate expatiate expedite explode exploit expostulate extend extract extricate
eyeglasses fabricate facilitate factorise factorize fail fall familiarize fashion father fathom
fax federate feminize fence fess fictionalize fiddle fidget fill flash fleck flight floodlight
floss fluctuate fluff fly focalise foot forearm forecast foretell forgather forgo fork form
forswear founder fraternise fray frizz fumigate function furlough fuss gad gallivant galvanize
gamify gape garage garrote gasp generate gestate give glimmer glisten gloat gloss glow gnash gnaw
goose govern grade graduate graft grok grow guest guilt gulp gum gurn gust gut guzzle hack ham
harangue harness harvest hassle haul haze headline hearten heighten highlight hoick hold hole
hollow holster home homeschool hoot horn horse hotfoot house hover howl huddle huff hunger hunt
husk hype hypothesise hypothesize idle ignite imagineer impact impanel implement implode
incentivize incinerate incline incubate inculcate index industrialize ingratiate inhibit inject
innovate input inscribe insert insist inspect institute integrate intend intermarry intermesh
intermix internalise internalize intrigue inure inveigle inventory investigate irk iterate jaywalk
jell jeopardise jiggle jive joint jot jut keel knife knit know kowtow lack lampoon large leap
lecture legitimize lend leverage libel liberalize license ligate list lobotomise lock log loose
low lowball machine magnetize major make malfunction manage manipulate maroon masculinize mash
mask masquerade massage masticate materialise matter maul maximize memorise merge mesh metabolise
microblog microchip micromanage militate mill minister minor misappropriate miscalculate misfire
misjudge miskey mismatch mispronounce misread misreport misspend mob mobilise mobilize moisten
monetize mooch moor moralise mortar mosh mothball motivate motor mould mount muddy mummify mutate
mystify nab narrate narrowcast nasalise nauseate navigate neaten neck neglect norm notarize object
obscure observe obsess obstruct obtrude offend offset optimize option orchestrate orient orientate
outbid outdo outfit outflank outfox outnumber outrank outrun outsource overburden overcharge
overcook overdub overfeed overload overplay overproduce overreact override overspend overstay
overtrain overvalue overwork own oxidise oxidize oxygenate pace pack pale pant paralyse parody
parse part pause pave penalise persecute personalise perspire pertain peter pike pillory pinion
pip pity pivot pixellate plagiarise plait plan please pluck ponder popularize portray prance
preclude preheat prejudge preregister presell preside pretend print prioritize probate probe
proceed procrastinate productize profane program progress proliferate proofread propound
proselytise provision pry publicize puff pull pulp pulverize purse put putrefy quadruple quaff
quantify quarrel quash quaver question quiet quintuple quip quit rag rally ramp randomize
rationalise rationalize ravage ravel react readies readjust readmit ready reapply rear reassemble
rebel reboot reborn rebound rebuff rebuild rebuke recede reckon reclassify recompense reconstitute
record recount redact redefine redevelop redound redraw redress reel refer reference refine
reflate refute regulate reinvent reiterate rejigger rejoin rekindle relaunch relieve remand remark
reopen reorient replicate repossess represent reprimand reproach reprove repurpose requite
reschedule resort respray restructure retool retract revere revitalise revoke revolutionize reword
rewrite ride ridge rim ring rise rival roger rosin rot rout row rue rule safeguard sashay sate
satirise satirize satisfy saturate savour scale scamper scar scare scarper scent schematise scheme
schlep scoff scoop scope scotch scowl scrabble scram scramble scrape screw scruple scrutinise
scuffle scuttle search secularize see segregate seize sell sense sensitize sequester serenade
serialize serve service settle sew shaft sham shampoo shanghai shear sheathe shell shinny shirk
shoot shoulder shout shovel showboat shred shrill shudder shush sidetrack sign silt simplify sin
singe sit sizzle skateboard ski slake slap slather sleet slink slip slope slump smarten smuggle
snack sneak sniff snoop snow snowplow snuggle soap solace solder solicit source spark spattering
spectacles spectate spellcheck spew spice spirit splash splay split splosh splurge spook square
squirm stabilise stable stack stage stake starch state statement stiffen stigmatize sting stint
stoop store storyboard strategize stratify streamline structure stuff stunt substantiate subtract
suckle suffice suffocate summarise sun sunbathe sunder sup surge surprise swat swathe sway swear
swelter swerve swill swing symbolise syndicate synthesise synthesize syringe table tabulate tag
tame tank tankful target tarry task taxicab team telescope tenant terraform testify think
throbbing thump tighten toady toe tough tousle traduce train transcend transform transition
transmit transplant trash treasure treble trek trial tromp trouser trust tune tut twine twist
typify unbalance uncork uncover underachieve undergo underplay unearth unfreeze unfurl unlearn
unleash unscramble unzip uproot upsell usher utilize vacation vamoose vanish vary veg venture
verify vet veto visualize volunteer vulgarise waft wallop waltz warp wash waver weary weatherize
wedge weep weight welcome westernise westernize while whine whisper whistle whiteboard whitewash
whup wilt wing wire wisecrack wolf wound wring writ yak yawn yearn yuppify
`
  .trim()
  .split(/\s+/);
