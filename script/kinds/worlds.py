"""The worlds that have a picture of their own: by their places, who is at home there, what is there, and what is done there.

Words stand in their plain form. `places` name the world by themselves; `people`, `things` and `does` only together, or where
they lead. What `forbids` names would make the picture a wrong one.
"""

from __future__ import annotations

from dataclasses import dataclass

from script.words import wordset

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class World:
    """One world. `shows` are people and things that may be named there besides, without proving it. Of `scenery` nobody else is
    the subject, and what is done there has to be among what it `does`. What anybody is said to do who `acts` is done nowhere else."""

    places: frozenset[str]
    people: frozenset[str] = _NONE
    things: frozenset[str] = _NONE
    does: frozenset[str] = _NONE
    shows: frozenset[str] = _NONE
    forbids: frozenset[str] = _NONE
    scenery: bool = False
    acts: frozenset[str] = _NONE


# Whoever may be in any world without being strange there.
FOLK = wordset(
    """
    child children kid girl boy baby toddler mother father mom mum dad parent family couple friend teen teenager tourist traveler
    traveller guest crowd grandmother grandfather grandma grandpa grandparent son daughter neighbor neighbour stranger sibling elderly
    """
)

# Words that say only how a place is seen.
VIEW = wordset(
    """
    view panorama scene scenery landscape atmosphere light life silhouette day night morning evening dawn dusk sunrise sunset
    interior display window counter shelf shelves entrance door wall room floor inside outside exterior row rows pair pile line stack
    group side close corner detail top inch aisle corridor hallway hand
    hands finger fingers one two crowd crowds shadow silence beauty moment activity people edge middle
    """
)

# What no picture of a world shows: other times, ruin, beasts and make-believe.
NEVER = wordset(
    """
    ancient medieval victorian roman egyptian prehistoric renaissance colonial burning fire flame explosion exploding exploded
    destroyed ruined ruin ruins abandoned haunted deserted toy miniature lego cartoon robot robotic alien zombie ghost dog cat cow pig
    sheep goat
    horse chicken lion tiger elephant bear wolf fox deer snake spider insect bee ant monkey ape dinosaur puppy kitten animal
    animals wildlife herd penguin rat mouse war battle battlefield soldier soldiers knight knights army tank rifle gun weapon bomb corpse
    statue sculpture portrait poster logo emoji blueprint diagram hologram cyborg vampire dragon king queen pharaoh emperor
    1920s 1930s 1940s 1950s 1960s 1970s century archaeologist
    """
)

WORLDS: dict[str, World] = {
    "kitchen": World(
        places=wordset(
            """
            kitchen restaurant cafe café coffee-shop coffeehouse bakery bistro pizzeria cafeteria canteen pantry
            brewery-taproom steakhouse brasserie food-truck trattoria tavern sushi-bar buffet
            """
        ),
        people=wordset(
            """
            chef cook baker barista waiter waitress sous-chef pastry-chef cooks pastry-cook line-cook kitchen-staff
            dishwasher brewer sommelier
            """
        ),
        things=wordset(
            """
            onion onions garlic dough bread cake pizza pasta soup salad vegetable vegetables tomato carrot potato meat steak
            rice egg eggs cheese dish meal recipe ingredient ingredients sauce oven stove pan pot wok skillet knife
            cutting-board chopping-board spice herb flour butter batter whisk spoon plate plates espresso latte cappuccino
            coffee tea stew broth curry gas-flame noodles mushroom mushrooms pepper peppers salt sugar lemon chicken-breast
            salmon fillet sausage bacon pancake pancakes waffle cookie cookies muffin pie-crust dessert chocolate caramel
            broccoli spinach lettuce cucumber zucchini eggplant avocado beans lentils tofu shrimp ladle spatula rolling-pin
            mixer blender toaster kettle teapot saucepan apron grill barbecue simmering boiling espresso-machine croissant
            croissants baguette sandwich burger taco tacos ramen sushi dinner lunch breakfast steam soup-bowl
            """
        ),
        does=wordset(
            """
            cook chop bake stir fry saute sauté simmer boil knead whisk season plate garnish grill roast dice slice peel
            taste flip pour steam brew mix marinate sizzle prepare serve fold drizzle sear reduce strain pipe frost
            caramelize caramelise ferment blend chill crack melt sprinkle carve
            """
        ),
        shows=wordset(
            """
            food dinner lunch breakfast customer table flame fruit cook wine beer dessert counter menu order milk board
            glass bottle towel sink cup mug spices timer smoke hand fresh hot bowl bowls kitchen-towel
            """
        ),
        forbids=wordset("renovation remodel remodeling plan argue fight sleep cry microscope closed presentation"),
    ),
    "hospital": World(
        places=wordset(
            """
            hospital clinic ward operating-room icu emergency-room doctors-office surgery maternity-ward sickbed
            examination-room hospital-room waiting-room emergency-department maternity delivery-room recovery-room triage
            ambulance-bay
            """
        ),
        people=wordset(
            """
            nurse doctor surgeon physician patient paramedic medic midwife pediatrician paediatrician cardiologist
            oncologist radiologist anesthesiologist dentist orthopedist gp dermatologist neurologist radiographer
            orthodontist obstetrician gynecologist neurosurgeon therapist-physio physiotherapist caregiver carer orderly
            ambulance-crew
            """
        ),
        things=wordset(
            """
            stretcher stethoscope syringe needle iv drip x-ray mri scalpel bandage blood-pressure heart-monitor wheelchair
            thermometer pulse injection vaccine vaccination blood scan ultrasound symptom diagnosis prescription treatment
            vital crutch crutches cast plaster x-rays ct-scan mri-scan ecg ekg defibrillator oxygen-mask ventilator
            clipboard vial inhaler insulin blood-sample iv-bag surgical-mask scrubs wound stitches fracture tumor tumour
            anesthesia transplant
            """
        ),
        does=wordset(
            """
            examine treat operate diagnose heal bandage inject vaccinate check wash take rush care visit work measure
            comfort admit explain monitor listen resuscitate stitch scan discharge consult sterilize prescribe hold talk
            discuss walk push
            """
        ),
        shows=wordset(
            """
            bed pill pills medicine medication medical surgical heart pressure mask glove gloves chart test result brain
            health bedside elderly newborn baby woman man child family relative window corridor leg arm knee hand tablet
            report monitor screen
            """
        ),
        forbids=wordset("dog vet veterinarian ship field tent dollhouse kitchen street present"),
    ),
    "classroom": World(
        places=wordset(
            """
            classroom school kindergarten preschool lecture-hall seminar-room auditorium campus schoolroom language-class
            university-lecture math-class lecture-theatre lecture-theater study-hall elementary-school high-school
            primary-school middle-school
            """
        ),
        people=wordset(
            """
            teacher pupil schoolchild schoolchildren schoolteacher schoolkids schoolgirl schoolboy kindergartner preschooler
            substitute-teacher principal
            """
        ),
        things=wordset(
            """
            blackboard chalkboard chalk school-desk lesson equation arithmetic lecture flashcard exam whiteboard-marker
            math-problem spelling grammar multiplication worksheet report-card show-and-tell recess globe-desk alphabet
            letters backpack lunchbox pop-quiz quiz textbook
            """
        ),
        does=wordset(
            """
            teach lecture write explain learn raise repeat read listen paint draw answer study instruct solve recite spell
            count graduate quiz grade
            """
        ),
        shows=wordset(
            """
            professor lecturer student hall class desk word words alphabet phrase table tables homework whiteboard math
            maths science history geography language children kids pupil hand hands pencil paper notebook question project
            group presentation chair row hallway
            """
        ),
        forbids=wordset(
            "dance dancing yoga driving ski bus music shooting playground yard fight cooking-class library gym slide slides presentation"
        ),
    ),
    "laboratory": World(
        places=wordset(
            """
            laboratory lab research-lab chemistry-lab clean-room biotech-lab physics-lab
            """
        ),
        people=wordset(
            """
            lab-technician lab-assistant
            """
        ),
        things=wordset(
            """
            microscope beaker test-tube flask pipette petri-dish centrifuge bunsen-burner chemical chemicals sample specimen
            solution experiment vial reagent petri test-tubes petri-dishes pipettes microscopes slides lab-coat lab-coats
            spectrometer incubator fume-hood safety-goggles dry-ice liquid-nitrogen electrophoresis sequencer titration
            litmus crystal crystals enzyme antibody
            """
        ),
        does=wordset(
            """
            examine mix pour measure analyze analyse pipette observe study test look experiment heat dissect adjust inspect
            work titrate sequence distill distil incubate synthesize synthesise label record research isolate
            """
        ),
        shows=wordset(
            """
            scientist chemist biologist physicist researcher virologist student blood coat technician liquid ice core cores
            bubble smoke bacteria virus cell dna laser slide culture engineer assistant team two woman man color colour
            glass gloves mask drug vaccine protein rna result sample computer machine
            """
        ),
        forbids=wordset("present presentation conference dark-lab meth field policymakers desk"),
    ),
    "home": World(
        places=wordset(
            """
            home living-room bedroom sofa couch apartment nursery bed dinner-table hallway fireplace armchair dining-room
            dining-table bathtub kids-room flat house-interior kids-bedroom study-room lounge guest-room family-room
            playroom bathroom balcony porch attic mattress recliner hammock bunk-bed family-dinner family-meal
            family-breakfast sunday-lunch
            """
        ),
        things=wordset(
            """
            crib cradle rug curtain bedtime-story cushion blanket pajamas pyjamas remote television tv lullaby bedtime
            pyjama teddy teddy-bear toy toys lego puzzle jigsaw sofa-cushion bookshelf-home fairy-lights duvet pillow
            pillows slippers laundry dishes vacuum vacuum-cleaner washing-machine diaper stroller
            """
        ),
        does=wordset(
            """
            relax sleep cuddle read sit unpack watch play lie nap rest tuck snuggle tidy vacuum iron fold clean wake yawn
            hug knit decorate unwind chat talk cook asleep awake
            """
        ),
        shows=wordset(
            """
            dinner breakfast meal food movie film agent box boxes window table prayer board game realtor book piano guitar
            music phone floor story night screen child kids couple parent roommate grandmother grandfather evening morning
            lamp blanket tea mug coffee newspaper magazine pizza popcorn tv television homework toddler baby wall sleeping
            keys renter tenant mortgage
            """
        ),
        forbids=wordset(
            """
            interview interviewer interviewee
            nursing-home home-run home-screen home-page retirement-home hospital hotel river flower flowers garden bed-of fish therapist
            patient
            stadium team plate construction laptop computer desk
            """
        ),
    ),
    "shop": World(
        places=wordset(
            """
            shop store supermarket boutique market-stall checkout grocery bookshop bookstore shopping-mall till
            cash-register mall drugstore market pharmacy grocery-store department-store florist bakery-shop toy-store
            shoe-store clothing-store convenience-store farmers-market flea-market hardware-store jewelry-store pet-shop
            thrift-store outlet retail-store shopfront storefront showroom corner-shop kiosk
            """
        ),
        people=wordset(
            """
            shopkeeper cashier shopper salesclerk shop-assistant retailer sales-assistant shop-owner store-clerk greengrocer
            vendor stallholder
            """
        ),
        things=wordset(
            """
            shopping-cart shopping-bag shopping-basket cash-register price-tag shelves mannequin fitting-room receipt
            barcode shopping-bags price-tags clearance sale-sign discount-sign barcode-scanner trolley basket grocery
            groceries coupon
            """
        ),
        does=wordset(
            """
            buy shop browse purchase pay sell scan try haggle restock checkout bag weigh display stack queue choose pick
            """
        ),
        shows=wordset(
            """
            customer farmer apple apples fruit vegetable vegetables produce bread coat dress clothes shoe shoes hardware
            window night aisle stall toys cheese tool tools merchandise vendor food product products clerk woman man couple
            family fish flower flowers suit jacket jeans jewelry watch phone phones electronics book cereal can cans bottle
            milk cart basket card queue line sign shelf rack hanger entrance
            """
        ),
        forbids=wordset(
            "stock-market stock app online workshop market-share job housing labor labour bull bear barbershop hair "
            "coffee flea night-market"
        ),
    ),
    "city": World(
        places=wordset(
            """
            city skyline street village downtown avenue sidewalk pavement town cityscape traffic metropolis crosswalk
            skyscraper old-town alley townhouse rooftop boulevard neighborhood neighbourhood suburb village-square plaza
            intersection city-street city-center city-centre main-street high-street shopping-street town-square city-square
            market-square  roundabout overpass district chinatown manhattan new-york tokyo london paris berlin
            hong-kong chicago rooftops residential-street suburbia suburbs
            """
        ),
        people=wordset(
            """
            pedestrian commuter passerby shopper crowd-of-people pedestrians
            """
        ),
        things=wordset(
            """
            streetlight traffic-light office-tower smokestack skyscrapers apartment-block apartment-building
            apartment-buildings townhouses streetlamp streetlamps neon-sign billboard billboards fire-hydrant rush-hour
            """
        ),
        does=wordset(
            """
            walk stroll rush cross hurry drive pass move light glow wait commute rise honk bustle wander flow stream crawl
            glitter sparkle shine tower loom stuck stick park stop
            """
        ),
        scenery=True,
        shows=wordset(
            """
            people tourist crowd person man woman couple traveler traveller friend building rain snow glass lights neon cab
            crane cranes cyclist bicycle bike old-town sky fog road smokestacks houses quiet sunset sun tower cars buses
            taxi morning evening night sunrise aerial umbrella umbrellas office window windows construction street food cafe
            dusk dawn day skyline river car bus house tram trams facade storefront trolley double-decker cabs
            """
        ),
        forbids=wordset(
            """
            protester protest protesters march marching flood flooded town-hall riot police parade market sesame wall-street crash
            accident jogger flag flags moving-truck sports marathon runner runners hurricane storm coral
            """
        ),
    ),
    "nature": World(
        places=wordset(
            """
            forest woods mountain mountains hill hills valley meadow lake river field fields desert countryside waterfall
            canyon cliff prairie savanna park trail grassland riverbank hillside jungle rainforest dune dunes stream
            wheat-field mountainside garden woodland national-park mountain-range mountain-peak summit ridge glen moor heath
            marsh swamp wetland wetlands creek brook pond waterfalls gorge plateau steppe tundra savannah orchard vineyard
            wilderness outback bamboo-forest pine-forest alps himalayas rockies cherry-trees oak-tree
            """
        ),
        people=wordset(""),
        things=wordset(
            """
            rain snow wind storm sunrise sunset tree trees leaf leaves cloud clouds fog mist lightning thunderstorm
            snowflake raindrop breeze snowfall blizzard rainbow sky grass blossom flower flowers petals moss fern ferns pine
            pines birch birches oak willow cactus wildflowers tulip tulips rose roses daisy daisies sunflower sunflowers
            dandelion dewdrop dew frost icicle icicles hail drizzle downpour thundercloud sunbeam sunbeams sunlight
            autumn-leaves leaf-fall northern-lights aurora rapids
            """
        ),
        does=wordset(
            """
            fall blow drift sway rustle flow hike bloom melt rise set move pass walk wind stretch open glow swirl shine bend
            gather form turn lead cover blanket settle blossom glisten shimmer grow wilt sprout crack thaw freeze howl whirl
            roll pour trickle cascade wither pelt rage gust
            """
        ),
        scenery=True,
        shows=wordset(
            """
            sun moon star stars wheat green turbine turbines autumn spring summer winter patch vegetable bench boat dusk
            dawn sky walk road path corn golden red orange fall quiet peaceful misty foggy snowy rainy sunny windy stormy
            cold warm blue still light morning evening night over distant distance horizon trail track drone slope water
            """
        ),
        forbids=wordset(
            """
            team-building retreat gardener tractor combine harvester plough plow construction oil magnetic electric
            corn-maze football baseball playing force vision medicine family-tree decision-tree christmas birthday street
            city town cloud-computing cyclist greenhouse hurricane tornado climber volcano glacier village jogger runner
            picnic soil train car plane house party data deal cycle-path bed seedling seedlings train-station raised-bed
            flowerbed
            """
        ),
    ),
    "sea": World(
        places=wordset(
            """
            sea ocean beach coast shore coastline seaside bay harbor harbour reef lagoon seabed seafloor waves island
            underwater pacific atlantic mediterranean caribbean seashore cove cape peninsula ocean-floor deep-sea tide-pool
            pier jetty marina port fjord cliffs atoll open-water ocean-waves sea-waves kelp-forest coral-reef
            """
        ),
        things=wordset(
            """
            wave waves sailboat ship tide surf seagull lighthouse boat coral sail yacht spray ferry swell foam whitecaps
            seaweed kelp shell shells starfish jellyfish octopus buoy catamaran fishing-boat rowing-boat canoe kayak
            cruise-ship cargo-ship surfboard seagulls gulls sailing-ship iceberg dolphin whale humpback orca
            """
        ),
        does=wordset(
            """
            sail surf dive swim break crash roll ride glide breach pass calve fall rise walk wash lap swell glimmer sparkle
            moor bob float drift crest foam shimmer stretch pound enter leave arrive depart cross approach head come jump
            leap
            """
        ),
        scenery=True,
        shows=wordset(
            """
            water
            rock rocks sand storm storms sunset sunrise wind horizon fish cliff whale dolphin whales dolphins turtle palm
            spray glacier blue turquoise calm rough stormy sandy rocky tropical palms sun moonlight turtles school small
            lone white clear empty beach-chairs aerial evening
            """
        ),
        forbids=wordset(
            "sound radio heat brain sine gravitational light crowd desert data people sea-of plastic oil battle "
            "pirate yoga volleyball penguin container"
        ),
    ),
    "space": World(
        places=wordset(
            """
            space orbit galaxy universe cosmos milky-way solar-system planet nebula outer-space mars jupiter saturn venus
            launch-pad iss night-sky deep-space low-earth-orbit international-space-station space-station moon-surface
            lunar-surface asteroid-belt red-planet neptune uranus pluto andromeda interstellar
            """
        ),
        people=wordset(
            """
            astronaut cosmonaut spacewalker
            """
        ),
        things=wordset(
            """
            star stars rocket satellite spacecraft moon comet asteroid planets earth spaceship black-hole supernova rover
            sun meteor shooting-star space-shuttle shuttle spacesuit space-probe probe lander rovers telescope-hubble hubble
            space-telescope james-webb satellites meteorite meteorites meteor-shower eclipse supernovae pulsar quasar
            constellation constellations crescent-moon full-moon big-bang wormhole astronauts
            """
        ),
        does=wordset(
            """
            orbit float launch lift drift spin rotate revolve turn shine twinkle circle move travel take form collide blast
            soar dock land spacewalk glow collapse expand rise fall burn pass shoot
            """
        ),
        scenery=True,
        shows=wordset(
            """
            station sky horizon dark night sun crater ring rings milky way surface module earth globe-view blue red pad
            capsule flag footprint footprints dust gas light window solar panel panels dome stage booster trajectory flight
            mission
            """
        ),
        forbids=wordset(
            "office-space parking space-bar movie hollywood rock-star tree beach sea ocean rising michelin hotel pop "
            "review sunset sunrise mission-control fireworks"
        ),
    ),
    "travel": World(
        places=wordset(
            """
            cruise-ship cruise-liner ocean-liner ferry-boat car-ferry passenger-ship
            train airplane aeroplane plane jet airliner aircraft highway motorway road railway train-station runway
            locomotive railroad airport airport-terminal departure-lounge train-carriage railway-station train-track
            train-tracks railway-line freight-train steam-train high-speed-train country-road mountain-road coastal-road
            winding-road open-road freeway autobahn road-trip boarding-gate cabin window-seat
            """
        ),
        people=wordset(
            """
            pilot passenger flight-attendant backpacker
            """
        ),
        things=wordset(
            """
            suitcase luggage rail bullet-train landing take-off passport boarding-pass departure-board backpack suitcases
            campervan rv motorhome headlights taillights
            """
        ),
        does=wordset(
            """
            fly land travel board depart arrive drive ride cross take climb speed race rush cruise taxi wind stretch roll
            pass disappear pull wait
            """
        ),
        shows=wordset(
            """
            ship ferry port harbor
            interchange lane bend curve traffic car truck van driver traveler family couple bridge mountain mountains alp
            alps cloud clouds sky tunnel desert forest window bus dawn wet runway countryside valley coast sea sunset
            sunrise rain snow hill woman man tourist people passenger passengers station platform night morning dusk
            landscape fields field city horizon wheels empty long red old modern fast
            """
        ),
        forbids=wordset(
            """
            jogger cyclist worker repair race racing accident cockpit crash train-of-thought paper geometry cyclists builder mechanic
            runner protest
            toll split private splitting tightrope gate stretcher
            """
        ),
    ),
    "sport": World(
        places=wordset(
            """
            stadium pitch football-field tennis-court basketball-court racetrack running-track sports-field finish-line
            boxing-ring penalty-box soccer-field soccer-pitch athletics-track basketball-hoop cycling-race bike-race
            world-cup olympics olympic-games premier-league soccer-match football-match football-game basketball-game
            champions-league
            swimming-pool olympic-pool indoor-pool lap-pool swim-meet wimbledon gym weight-room fitness-studio
            """
        ),
        people=wordset(
            """
            swimmer swimmers weightlifter weight-lifter bodybuilder
            striker goalkeeper footballer sprinter runner athlete referee cyclist tennis-player quarterback midfielder
            goalie marathoner footballers basketball-player soccer-player football-player marathon-runner
            long-distance-runner joggers jogger athletes cyclists defender winger point-guard sprinters runners teammate
            """
        ),
        things=wordset(
            """
            football soccer basketball tennis goal ball match marathon sprint race penalty free-kick volleyball hurdle relay
            goalpost penalty-kick corner-kick slam-dunk dunk free-throw three-pointer starting-blocks starting-line
            finish-tape bicycle-race peloton hoop jersey scoreboard whistle barbell barbells dumbbell dumbbells treadmill
            treadmills pool backstroke breaststroke freestyle swimming tennis-racket tennis-ball workout
            """
        ),
        does=wordset(
            """
            score kick run sprint dribble tackle serve shoot save race jog throw jump warm pass train dunk pedal head block
            intercept celebrate stretch cross hurdle swim lift lunge exercise
            """
        ),
        shows=wordset(
            """
            player fan fans spectator spectators coach finish team line packed save foul trophy ball net goal crowd players
            opponent track road mountain hill park pitch stadium rain night field lap kids children woman man girl boy
            amateur professional wall lane lanes lap laps weight weights mat
            """
        ),
        forbids=wordset(
            "table ping-pong talent hotel membership squat push-up push-ups yoga "
            "chess chessboard poker video esports rat horse car board game-board locker-room crystal gamer arms "
            "music huddle whiteboard celebrate motor cycling interview diver shipwreck reef turtle fish shark ocean sea splash"
        ),
    ),
    "courtroom": World(
        places=wordset(
            """
            courtroom courthouse court tribunal supreme-court-room courtrooms dock witness-stand jury-box judges-bench
            hearing-room trial magistrate-court high-court
            """
        ),
        people=wordset(
            """
            judge jury defendant prosecutor witness juror bailiff judges jurors defendants prosecutors attorney-general
            plaintiff magistrate bailiffs court-clerk witnesses
            """
        ),
        things=wordset(
            """
            gavel verdict trial hearing closing-argument cross-examination testimony verdicts lawsuit indictment plea
            objection oath closing-statement opening-statement evidence-bag sentence acquittal
            """
        ),
        does=wordset(
            """
            bang sentence testify question cross-examine rule plead argue preside swear listen read address object acquit
            convict deliberate prosecute defend sue announce deliver rise stand enter come fall strike hit slam pound
            """
        ),
        shows=wordset(
            """
            lawyer attorney stand case bench client lawyers attorneys defence defense guilty evidence document room people
            man woman crowd family press hammer
            """
        ),
        forbids=wordset(
            "tennis basketball food-court talent dance singing clinical drug squash king queen royal hearing-aid building supreme outside"
        ),
    ),
    "music": World(
        places=wordset(
            """
            concert concert-hall music-festival recital concert-stage music-studio rock-concert jazz-club music-hall
            opera-stage gig open-air-concert orchestra-pit live-music music-venue
            """
        ),
        people=wordset(
            """
            guitarist pianist violinist drummer singer band orchestra choir musician dj cellist saxophonist conductor rapper
            bassist bandmates vocalist singer-songwriter trumpeter trombonist flutist harpist bass-player rock-band
            jazz-band string-quartet quartet choirs soloist percussionist bagpiper accordionist street-musician
            """
        ),
        things=wordset(
            """
            guitar piano violin drum drums trumpet saxophone cello flute microphone song melody symphony instrument chord
            festival guitars violins cellos pianos harp trombone tuba clarinet oboe accordion banjo ukulele mandolin
            synthesizer turntables amplifier drumkit drum-kit sheet-music chorus solo encore setlist bow
            """
        ),
        does=wordset(
            """
            play sing perform strum conduct drum rehearse lead tune improvise solo jam headline croon rap bow record
            """
        ),
        shows=wordset(
            """
            stage crowd fan fans audience key keys string strings light section hand hands rock jazz finger lit spotlight
            microphone night lights live acoustic electric bass grand
            """
        ),
        forbids=wordset(
            "rubber headband wedding-band garage heat train lightning semiconductor electric-train copper police "
            "theory lesson desk notebook cockpit flight surgical medical scientific financial album"
        ),
    ),
    "celebration": World(
        places=wordset(
            """
            party birthday dance-floor carnival wedding new-year new-years-eve prom gala birthday-party house-party
            new-years-party baby-shower graduation-ceremony award-ceremony prize-giving wedding-reception surprise-party
            office-party anniversary-party engagement-party fireworks confetti cheering-crowd applause standing-ovation
            """
        ),
        people=wordset(
            """
            bride groom newlywed partygoer bridesmaids groomsmen guests-of-honor winners champions
            """
        ),
        things=wordset(
            """
            candle confetti fireworks balloon balloons champagne toast trophy streamer cake medal applause victory
            balloon-arch streamers party-hats party-hat sparklers sparkler pinata piñata birthday-cake wedding-cake
            wedding-dress bouquet gifts presents champagne-glasses glasses graduation-cap graduation-caps ribbon
            """
        ),
        does=wordset(
            """
            celebrate cheer toast applaud clap blow dance hug clink raise toss throw unwrap congratulate pop jump
            """
        ),
        shows=wordset(
            """
            festival team fan fans people crowd winner employee colleague player church candle family guest office stage
            players medal gift friends couple kids children coworkers colleagues graduates students hats cap caps air night
            garden music cake drinks glass trophy
            """
        ),
        forbids=wordset(
            """
            political communist democratic republican labour labor third-party wedding-ring plan planning film-festival music chess
            gamer computer
            esports monitors party-line votes vote goal touchdown pitch stadium
            """
        ),
        acts=wordset("celebrate toast"),
    ),
    "money": World(
        places=wordset(
            """
            stock-market stock-exchange trading-floor piggy-bank cash money wallet banknote coin coins dollar euro bank-vault currency
            savings-jar money-bag cash-pile
            gold-coins dollar-bill dollar-bills euro-notes bank-notes paper-money gold-bars money-jar loose-change
            wad-of-cash credit-card credit-cards
            """
        ),
        people=wordset(""),
        things=wordset(
            """
            saving savings jar bill bills gold gold-bar purse penny coins pennies dollars euros notes change
            """
        ),
        does=wordset(
            """
            count save stack grow pile pay spend fall drop rain hand exchange flow insert multiply pour spill
            """
        ),
        shows=wordset(
            """
            hand hands table jar stack pile bank banker machine tower plant rain bill wallet calculator desk pocket person
            woman man child growing piles small big briefcase air cashier customer
            """
        ),
        forbids=wordset("laundering bitcoin crypto ancient coin-toss flip cash-flow cash-register robber heist phrase machine sack tax"),
    ),
}


# Names of several words, as people write them: "boarding pass" for "boarding-pass".
PHRASES = frozenset(
    word for world in WORLDS.values() for word in (*world.places, *world.people, *world.things, *world.shows) if "-" in word
)
