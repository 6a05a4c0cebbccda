"""What people are called by what they do, believe, own or are to others."""

from __future__ import annotations

from rashomon.language import words
from rashomon.voices.speakers.lexicon import PEOPLE

CALLED_SO = words(
    """abbess abbot academic acrobat admiral admirer adventurer advocate aeronaut agitator
    agronomist alderman allotment-holder anaesthesiologist anaesthetist anarchist anatomist
    ancestor angler animator anthropologist antiquary apothecary apprentice arborist
    archaeologist archbishop archdeacon archer arsonist assailant assassin assessor
    astrologer astronaut astronomer attacker attendant auctioneer avenger babysitter
    bachelor backbencher backer bailiff ballerina ballplayer bandit bandleader bandsman
    bargee barmaid barman baroness baronet bartender bassist batsman beachcomber beggar
    bell-ringer bellringer benefactor bidder bigwig biker biochemist biographer bird-watcher
    birdwatcher blacksmith boatbuilder boatswain bodyguard bombardier bombmaker bondholder
    bookbinder bookkeeper bookseller borrower bosun botanist bouncer bowler boyfriend
    brakeman bricklayer brigadier broadcaster brother-in-law bruiser burglar bursar busker
    busman butler buyer cabdriver cabman caddie cadet caller cameraman camerawoman camper
    canoeist canon captive captor cardinal caregiver caricaturist cartographer cartoonist
    cashier castaway casualty cavalryman cellist cellmate centurion chambermaid chancer
    chandler chaperone chargehand charlady charwoman chauffeur cheerleader cheesemaker
    chieftain childminder chimney-sweep choirmaster choreographer chorister churchgoer
    civilian claimant classmate clergyman cleric climatologist climber clockmaker clown
    clubber coalminer coastguardsman collaborator combatant commandant commissar commoner
    communist companion compatriot competitor complainant composer comrade confidant
    conjuror conqueror conscript conservationist conspirator constituent consultant consumer
    contestant contributor convener copywriter corporal cosmonaut costermonger councilman
    councilwoman counterpart countess countryman courier courtesan cowboy coxswain craftsman
    craftswoman creditor cricketer criminal criminologist crofter crooner cultivator curate
    custodian cutler dairymaid dairyman damsel daredevil darling daughter-in-law dayworker
    deacon deaconess debater debtor decorator deejay defector defender delinquent
    demographer dentist deportee dermatologist despot devotee dictator dietician disciple
    discoverer dishwasher dispatcher distiller divorcee dockworker donor doorkeeper doorman
    doyen doyenne draftsman dramatist draughtsman dressmaker drover druggist drummer duchess
    duke dustman dweller earl ecologist educator egyptologist elder elector embalmer
    emigrant emigre emir emissary emperor empress enthusiast entomologist entrant
    environmentalist epidemiologist equestrian escapee escort ethnographer evacuee
    evangelist ex-girlfriend executioner exile explorer exporter extremist eyewitness
    falconer farmhand farmworker fascist father-in-law feminist fencer ferrywoman
    festivalgoer fiddler film-maker filmgoer filmmaker financier firebrand first-aider
    first-timer fishmonger fishwife flautist flier florist follower footman forager
    foreigner forewoman forger forward foundling freelancer freshman friar fruiterer
    fugitive functionary fundamentalist fundraiser fusilier gaffer gambler gamekeeper gamer
    gangster gas-fitter gatekeeper genealogist geneticist geographer geophysicist
    ghostwriter glaciologist gladiator glazier go-between goatherd godfather godmother
    godson goldsmith governess grandmaster grandparent gravedigger greengrocer grenadier
    groundsman groundswoman grower guardsman guerrilla guitarist gunner guru gymnast
    gynaecologist haberdasher handyman hangman harbour-master harbourmaster harpist
    harvester hatter hawker headhunter healer hearer helmsman helper herbalist herder
    herdsman heretic hermit highlander hijacker hiker hireling hitchhiker hitman hobbyist
    holidaymaker homebuyer homeowner horseman horsewoman horticulturalist hostage hosteller
    hotelier hothead householder housekeeper housemate housewife humanist humorist
    husbandman hydrographer hygienist hypnotist idealist illustrator immigrant immunologist
    impersonator importer impostor in-law incumbent infantryman informer inhabitant
    inheritor initiator innkeeper innovator instigator instructor instrumentalist
    interlocutor intern intruder inventor invigilator ironmonger islamist islander jailer
    jeweller jihadi jihadist jobseeker joiner journeyman judoka juggler juror kayaker
    kidnapper kinsman kinswoman knight laborer labourer lacemaker landholder landlubber
    laundress lawbreaker lawman layman layperson leaseholder leaver lecturer legionnaire
    lexicographer liar liberator librettist lifeboatman lifeguard lighthousekeeper lineman
    linesman linguist locksmith lodger logger loner lookalike lover loyalist lumberjack
    lutenist lyricist machinist madman maestro magnate maidservant mailman major-domo
    maltster manservant mapmaker marathoner marcher mariner marksman martyr masseur masseuse
    matador matriarch matron mayoress mentor mercenary merman messenger metalworker
    microbiologist middleman milkmaid milkman miller milliner millworker mineworker minstrel
    missionary mobster mogul monarch monarchist moneylender moorer moralist mother-in-law
    motorcyclist motorman mountaineer mujahid mullah muralist murderer musicologist
    musketeer mutineer mystic naturalist navigator neonatologist nephrologist neurologist
    neuroscientist neurosurgeon newborn newlywed newsagent newsman newsreader nightwatchman
    nobleman noblewoman nomad nominee notary novice nurseryman nutritionist oarswoman oboist
    obstetrician occupier oceanographer octogenarian office-holder officeholder officiant
    oilman old-timer oldster oligarch oncologist operative ophthalmologist optician
    optometrist orator orchardman orderly organist ornithologist orthodontist ostler outcast
    outlaw overseer oysterman paediatrician palaeontologist pallbearer panelist panellist
    parachutist paramilitary paratrooper pardoner parliamentarian parson partygoer
    paterfamilias patriarch patriot patrolman paymaster peacekeeper peacemaker peasant
    pedagogue pedlar peer peeress penitent percussionist performer perpetrator persecutor
    petitioner pharmacist philanthropist philatelist philologist physio physiologist
    piano-tuner pickpocket pilgrim piper pirate pitman placeman plaintiff plasterer playboy
    playwright ploughman plutocrat poacher podcaster podiatrist policy-maker policymaker
    portraitist postgraduate postie postmaster postmistress postwoman potter powerbroker
    practitioner prankster pranksters preacher prefect prelate preservationist pretender
    prioress privateer probationer procurator proofreader propagandist prophet proponent
    proprietor proprietress prostitute protagonist protégé protégée psephologist
    psychiatrist psychic publican publicist pugilist puppeteer purser pusher quarryman
    quartermaster quizmaster rabble-rouser racegoer racketeer radiographer radiologist
    railwayman rambler rancher raver reaper receptionist recluse recruit recruiter redeemer
    redhead reformer reformist reservist restaurateur restorer retiree returnee reveller
    revolutionary rider rifleman ringleader ringmaster robber roommate roustabout rower
    ruffian ruler runner-up sacristan saddler safecracker sailmaker salesman salesperson
    saleswoman salter samaritan sapper satirist saver saviour saxophonist scaffolder
    scavenger schemer scholar schoolboy schoolchild schoolfriend schoolgirl schoolmaster
    schoolmate schoolmistress schoolteacher scorer scout scoutmaster screenwriter scribe
    scriptwriter sculptress seafarer seaman seamstress second-in-command seer seismologist
    seller seminarian septuagenarian servant serviceman servicewoman settler sexton
    sharecropper sharpshooter shearer shelf-stacker shepherdess shipbuilder shipmaster
    shipmate shipwright shoemaker shopowner shopper shopworker showgirl showman shunter
    sibling sidekick sightseer signaller signalman signatory silversmith simpleton
    sinologist sister-in-law skater skier skinhead slater slaughterman slave sleuth
    smallholder smoker sniper snowboarder socialite sociologist soloist son-in-law
    songwriter soothsayer sophomore sorcerer spearfisher spectator speechwriter spinster
    sportsman sportswoman squaddie squatter squire stablehand staffer stakeholder
    stall-holder stallholder starlet statesman stateswoman station-master stationer
    steelworker steeplejack stenographer stepbrother stepdaughter stepfather stepmother
    stepsister stepson stockbroker stockman stonemason storekeeper storyteller stowaway
    straggler stranger strategist street-sweeper strongman stuntman subaltern subcontractor
    subeditor suffragan suitor sultan summariser sunbather superhero superstar surfer
    survivalist sweetheart swindler swordsman sympathiser tailor tanner tax-collector
    taxidermist taxman taxpayer teaboy teammate techie technocrat technologist telegraphist
    telephonist televangelist teller terrorist testator thatcher theatregoer theologian
    theorist thief thinker throneholder ticket-collector timekeeper tinker toastmaster
    tobacconist toddler toolmaker topographer torturer town-crier toxicologist tradesman
    trailblazer trainee trainer traitor tramp trapper trappist traveler traveller trawlerman
    trekker trendsetter tribesman trooper troublemaker truant truckdriver trumpeter trustee
    tsar turncoat tutor typesetter typist tyrant umpire undergraduate undersecretary
    undersheriff undertaker underwriter unionist upholsterer uploader urchin urologist
    usurper vagrant valet vandal vaulter vegan vegetarian ventriloquist verger veterinarian
    viceroy vigilante villain vintner violist virologist virtuoso viscount visionary vizier
    vlogger vocalist voivode volcanologist votary voyager walker wanderer warder warlord
    warrior washerwoman watchkeeper watchmaker waterman wayfarer weaver webmaster
    weightlifter welder well-wisher whistle-blower whizz-kid winegrower winemaker winger
    winner wiseguy wizard woodcarver woodcutter woodman woodsman woodworker wordsmith
    workman workmate wrestler wrongdoer yachtsman yachtswoman yodeller yokel youngster
    zealot zookeeper zoologist émigré"""
)
"""Nouns for one human being, beyond those that news tells of every day (``lexicon.PEOPLE``)."""


def is_somebody(head: str) -> bool:
    """Whether a singular noun means a human being; of compounds the last part tells."""
    last = head.removesuffix("-in-law").rpartition("-")[2]
    return any(word in PEOPLE or word in CALLED_SO for word in (head, last))
