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
    """One world. `shows` are people and things that may be named there besides, without proving it. Of `scenery` nobody is the
    subject: what is done there has to be among what it `does`."""

    places: frozenset[str]
    people: frozenset[str] = _NONE
    things: frozenset[str] = _NONE
    does: frozenset[str] = _NONE
    shows: frozenset[str] = _NONE
    forbids: frozenset[str] = _NONE
    scenery: bool = False


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
    interior inside outside exterior row rows pair pile line stack group side close corner detail top inch aisle corridor hallway hand
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
        places=wordset("kitchen restaurant cafe café coffee-shop coffeehouse bakery bistro pizzeria cafeteria canteen"),
        people=wordset("chef cook baker barista waiter waitress sous-chef pastry-chef cooks"),
        things=wordset(
            """
            onion onions garlic dough bread cake pizza pasta soup salad vegetable vegetables tomato carrot potato meat steak rice egg
            eggs cheese
            dish meal recipe ingredient ingredients sauce oven stove pan pot wok skillet knife cutting-board chopping-board spice
            herb flour butter batter whisk spoon plate plates espresso latte cappuccino coffee tea stew broth curry gas-flame noodles
            """
        ),
        does=wordset(
            """
            cook chop bake stir fry saute sauté simmer boil knead whisk season plate garnish grill roast dice slice peel taste flip pour
            steam brew mix marinate sizzle prepare serve
            """
        ),
        shows=wordset("food dinner lunch breakfast customer table flame fruit cook wine beer dessert counter menu order milk board"),
        forbids=wordset("renovation remodel remodeling plan argue fight sleep cry microscope closed presentation"),
    ),
    "hospital": World(
        places=wordset(
            "hospital clinic ward operating-room icu emergency-room doctors-office surgery maternity-ward sickbed examination-room"
        ),
        people=wordset(
            """
            nurse doctor surgeon physician patient paramedic medic midwife pediatrician paediatrician cardiologist oncologist
            radiologist anesthesiologist dentist orthopedist gp dermatologist neurologist
            """
        ),
        things=wordset(
            """
            stretcher stethoscope syringe needle iv drip x-ray mri scalpel bandage blood-pressure heart-monitor wheelchair thermometer
            pulse injection
            vaccine vaccination blood scan ultrasound symptom diagnosis prescription treatment vital
            """
        ),
        does=wordset(
            "examine treat operate diagnose heal bandage inject vaccinate check wash take rush care visit work "
            "measure comfort admit explain monitor listen"
        ),
        shows=wordset(
            "bed pill pills medicine medication medical surgical heart pressure mask glove gloves chart test result brain health bedside"
        ),
        forbids=wordset("dog vet veterinarian ship field tent dollhouse kitchen street present"),
    ),
    "classroom": World(
        places=wordset("classroom school kindergarten preschool lecture-hall seminar-room auditorium campus schoolroom language-class"),
        people=wordset("teacher professor pupil schoolchild schoolchildren lecturer schoolteacher"),
        things=wordset("blackboard chalkboard chalk school-desk lesson equation arithmetic lecture flashcard exam"),
        does=wordset("teach lecture write explain learn raise repeat read listen paint draw answer study"),
        shows=wordset("student hall class desk word words alphabet phrase table tables homework whiteboard"),
        forbids=wordset(
            "dance dancing yoga driving ski bus music shooting playground yard fight cooking-class library gym slide slides presentation"
        ),
    ),
    "laboratory": World(
        places=wordset("laboratory lab"),
        people=wordset("lab-technician"),
        things=wordset(
            """
            microscope beaker test-tube flask pipette petri-dish centrifuge bunsen-burner chemical chemicals sample specimen solution
            experiment vial reagent petri
            """
        ),
        does=wordset(
            "examine mix pour measure analyze analyse pipette observe study test look experiment heat dissect adjust inspect work"
        ),
        shows=wordset(
            "scientist chemist biologist physicist researcher virologist student blood coat technician liquid ice "
            "core cores bubble smoke bacteria virus cell dna laser slide culture"
        ),
        forbids=wordset("present presentation conference dark-lab meth field policymakers desk"),
    ),
    "home": World(
        places=wordset(
            """
            home living-room bedroom sofa couch apartment nursery bed dinner-table hallway fireplace armchair dining-room dining-table
            bathtub
            kids-room flat
            """
        ),
        people=wordset("family"),
        things=wordset("crib cradle rug curtain bedtime-story cushion blanket pajamas pyjamas remote television tv"),
        does=wordset("relax sleep cuddle read sit unpack watch play lie nap rest"),
        shows=wordset(
            """
            dinner breakfast meal food movie film agent box boxes window table prayer board game realtor book piano guitar music phone
            floor story night screen
            """
        ),
        forbids=wordset(
            """
            nursing-home home-run home-screen home-page retirement-home hospital hotel river flower flowers garden bed-of fish therapist
            patient
            stadium team plate construction laptop computer desk
            """
        ),
    ),
    "shop": World(
        places=wordset(
            "shop store supermarket boutique market-stall checkout grocery bookshop bookstore shopping-mall mall drugstore market pharmacy"
        ),
        people=wordset("shopkeeper cashier shopper salesclerk shop-assistant"),
        things=wordset("shopping-cart shopping-bag shopping-basket cash-register price-tag shelves mannequin fitting-room receipt barcode"),
        does=wordset("buy shop browse purchase pay sell scan try"),
        shows=wordset(
            """
            customer farmer apple apples fruit vegetable vegetables produce bread coat dress clothes shoe shoes hardware window night
            aisle stall toys
            cheese tool tools merchandise vendor food product products clerk
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
            city skyline street downtown avenue sidewalk pavement town cityscape traffic metropolis crosswalk skyscraper old-town alley
            townhouse rooftop boulevard neighborhood neighbourhood suburb village-square plaza intersection
            """
        ),
        people=wordset("pedestrian commuter passerby shopper"),
        things=wordset("car bus taxi tower streetlight traffic-light office-tower house smokestack crane facade storefront tram"),
        does=wordset("walk stroll rush cross hurry drive pass move light glow wait commute rise"),
        scenery=True,
        shows=wordset(
            "people tourist crowd person man woman couple traveler traveller friend building rain snow glass lights "
            "neon cab crane cranes cyclist bicycle bike old-town sky fog road smokestacks houses quiet sunset sun "
            "tower"
        ),
        forbids=wordset(
            """
            protester protest protesters march marching flood flooded village town-hall riot police parade market sesame wall-street crash
            accident jogger flag flags moving-truck sports marathon runner runners hurricane storm coral
            """
        ),
    ),
    "nature": World(
        places=wordset(
            """
            forest woods mountain mountains hill hills valley meadow lake river field fields desert countryside waterfall canyon cliff
            prairie
            savanna park trail grassland riverbank hillside jungle rainforest dune dunes stream wheat-field mountainside garden
            """
        ),
        people=wordset(""),
        things=wordset(
            """
            rain snow wind storm sunrise sunset tree trees leaf leaves cloud clouds fog mist lightning thunderstorm snowflake raindrop
            breeze
            snowfall blizzard rainbow sky grass blossom flower flowers
            """
        ),
        does=wordset(
            "fall blow drift sway rustle flow hike bloom melt rise set move pass walk wind stretch open glow swirl "
            "shine bend gather form turn lead cover blanket settle"
        ),
        scenery=True,
        shows=wordset(
            "sun moon star stars wheat green turbine turbines autumn spring summer winter patch vegetable bench boat "
            "dusk dawn sky walk road path corn"
        ),
        forbids=wordset(
            """
            team-building retreat gardener tractor combine harvester plough plow construction oil magnetic electric corn-maze football
            baseball playing force vision
            medicine family-tree decision-tree christmas birthday street city town cloud-computing cyclist greenhouse hurricane tornado
            climber volcano
            glacier village jogger runner picnic soil train car plane house party data deal cycle-path bed seedling seedlings train-station
            """
        ),
    ),
    "sea": World(
        places=wordset(
            "sea ocean beach coast shore coastline seaside bay harbor harbour reef lagoon seabed seafloor waves island underwater"
        ),
        things=wordset("wave waves sailboat ship tide surf seagull lighthouse boat coral sail yacht spray ferry"),
        does=wordset("sail surf dive swim break crash roll ride glide breach pass calve fall rise walk wash"),
        scenery=True,
        shows=wordset(
            "rock rocks sand storm storms sunset sunrise wind horizon fish cliff whale dolphin whales dolphins turtle palm spray glacier"
        ),
        forbids=wordset(
            "sound radio heat brain sine gravitational light crowd desert data people sea-of plastic oil battle "
            "pirate yoga volleyball penguin container"
        ),
    ),
    "space": World(
        places=wordset(
            "space orbit galaxy universe cosmos milky-way solar-system planet nebula outer-space mars jupiter saturn "
            "venus launch-pad iss night-sky"
        ),
        people=wordset("astronaut cosmonaut"),
        things=wordset(
            "star stars rocket satellite spacecraft moon comet asteroid planets earth spaceship black-hole supernova "
            "rover sun meteor shooting-star"
        ),
        does=wordset("orbit float launch lift drift spin rotate revolve turn shine twinkle circle move travel take form collide"),
        scenery=True,
        shows=wordset("station sky horizon dark night sun crater ring rings milky way surface module"),
        forbids=wordset(
            "office-space parking space-bar movie hollywood rock-star tree beach sea ocean rising michelin hotel pop "
            "review sunset sunrise mission-control"
        ),
    ),
    "travel": World(
        places=wordset(
            "train airplane aeroplane plane jet airliner aircraft highway motorway road railway train-station runway locomotive railroad"
        ),
        people=wordset("pilot passenger"),
        things=wordset("suitcase luggage rail bullet-train landing take-off"),
        does=wordset("fly land travel board depart arrive drive ride cross take climb"),
        shows=wordset(
            "car truck van driver traveler family couple bridge mountain mountains alp alps cloud clouds sky tunnel "
            "desert forest window bus dawn wet runway countryside valley coast sea sunset sunrise rain snow hill"
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
            "stadium pitch football-field tennis-court basketball-court racetrack running-track sports-field "
            "finish-line boxing-ring penalty-box"
        ),
        people=wordset(
            "striker goalkeeper footballer sprinter runner athlete referee player tennis-player quarterback midfielder goalie marathoner"
        ),
        things=wordset("football soccer basketball tennis goal ball match marathon sprint race penalty free-kick volleyball hurdle relay"),
        does=wordset("score kick run sprint dribble tackle serve shoot save race jog throw jump warm pass train"),
        shows=wordset("fan fans spectator spectators coach finish team line packed save foul trophy"),
        forbids=wordset(
            "chess chessboard poker video esports rat horse car board game-board locker-room crystal gamer arms "
            "music huddle whiteboard celebrate motor cycling interview"
        ),
    ),
    "courtroom": World(
        places=wordset("courtroom courthouse court tribunal"),
        people=wordset("judge jury defendant prosecutor witness juror bailiff"),
        things=wordset("gavel verdict trial hearing closing-argument cross-examination testimony"),
        does=wordset("bang sentence testify question cross-examine rule plead argue preside swear listen read address"),
        shows=wordset("lawyer attorney stand case bench client"),
        forbids=wordset(
            "tennis basketball food-court talent dance singing clinical drug squash king queen royal hearing-aid building supreme"
        ),
    ),
    "music": World(
        places=wordset("concert concert-hall music-festival recital concert-stage music-studio"),
        people=wordset(
            "guitarist pianist violinist drummer singer band orchestra choir musician dj cellist saxophonist conductor rapper bassist"
        ),
        things=wordset(
            "guitar piano violin drum drums trumpet saxophone cello flute microphone song melody symphony instrument chord festival"
        ),
        does=wordset("play sing perform strum conduct drum rehearse lead"),
        shows=wordset("stage crowd fan fans audience key keys string strings light section hand hands rock jazz finger lit spotlight"),
        forbids=wordset(
            "rubber headband wedding-band garage heat train lightning semiconductor electric-train copper police "
            "theory lesson desk notebook cockpit flight surgical medical scientific financial album"
        ),
    ),
    "celebration": World(
        places=wordset("party birthday carnival wedding new-year new-years-eve prom gala"),
        people=wordset("bride groom newlywed graduate partygoer"),
        things=wordset("confetti fireworks balloon balloons champagne toast trophy streamer cake medal applause victory"),
        does=wordset("celebrate cheer toast applaud clap"),
        shows=wordset(
            "festival team fan fans people crowd winner employee colleague player church candle family guest office "
            "stage players medal gift"
        ),
        forbids=wordset(
            """
            political communist democratic republican labour labor third-party wedding-ring plan planning film-festival music chess
            gamer computer
            esports monitors party-line votes vote
            """
        ),
    ),
    "money": World(
        places=wordset("piggy-bank cash money wallet banknote coin coins dollar euro bank-vault currency savings-jar"),
        people=wordset(""),
        things=wordset("saving savings jar bill bills gold gold-bar purse penny"),
        does=wordset("count save stack grow pile pay spend fall drop"),
        shows=wordset("hand hands table jar stack pile bank banker machine tower plant rain bill"),
        forbids=wordset(
            "laundering bitcoin crypto ancient coin-toss flip cash-flow cash-register robber heist phrase market machine sack tax"
        ),
    ),
}
