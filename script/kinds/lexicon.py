"""What words name: things and places of the office world that the pictures are dressed for, and the worlds that they are not.

Words stand here in their plain form. A word that is in no table is unknown, which counts against every picture of
people: a direction of a world that nobody thought of here must not become an office.
"""

from __future__ import annotations

from script.people import STRANGERS
from script.words import wordset

# ---------------------------------------------------------------- words that are at home with all of them

OFFICE_PLACES = wordset(
    """
    office workspace workplace workstation desk boardroom cubicle coworking co-working startup headquarters computer laptop
    whiteboard flipchart keyboard monitor spreadsheet meeting-room conference-room open-plan open-space standing-desk
    home-office
    """
)

OFFICE_THINGS = wordset(
    """
    table room screen chair paper document report code software app application website web data database dashboard chart graph
    slide slideshow presentation deck projector plan project product prototype model algorithm program strategy proposal roadmap
    budget result finding figure metric kpi number idea concept campaign design wireframe diagram flowchart sketch note notes
    notebook notepad email mail message call phone headset file folder contract agreement invoice brief agenda deadline
    task ticket bug feature sprint backlog kanban board sticky post-it assignment essay thesis article blog draft manuscript
    course lesson tutorial lecture exam homework research study studies book textbook meeting session discussion
    conference workshop seminar training standup stand-up scrum retrospective review feedback advice guidance interview
    skill knowledge concept theory practice technique tool technology system network server cloud security api frontend backend
    business company corporate firm agency organization organisation industry market sales finance financial legal law
    marketing advertising hr human resources it tech technical technological digital online internet web mobile ai ml
    machine learning deep artificial intelligence science scientific engineering programming coding computing computer-science
    career role job position work task responsibility goal objective target milestone progress performance growth success
    problem solution challenge decision option question answer point topic issue detail process workflow pipeline step
    quarter quarterly annual yearly monthly weekly daily year month week day morning evening afternoon night hour
    team-building audience colleague window wall glass light lamp tablet device mouse cable coffee-cup mug pen pencil
    plant shelf corner background foreground side center centre front end line-of-code terminal ide screen-full
    spreadsheet formula customer client investor executive investment retirement mortgage loan insurance tax portfolio
    stock policy procedure guideline standard requirement specification architecture floor-plan blueprint case
    job-interview onboarding orientation language english math maths mathematics physics chemistry biology economics
    resume cv cover-letter application form analytics statistics insight trend forecast analysis hypothesis experiment
    dataset notebook jupyter python javascript java sql excel powerpoint word cover letter e-mail inbox calendar schedule
    timeline content-calendar content video script podcast press release brand branding logo identity user interface ux ui
    journal newsletter column story news pitch vision mission value culture collaboration communication
    leadership teamwork cooperation development testing deployment release launch merger acquisition deal
    negotiation partnership startup-idea funding round seed venture capital revenue profit cost expense
    stage hub keynote
    """
)

# Adjectives and the like that change nothing about the place.
PLAIN = wordset(
    """
    busy bustling modern sleek bright sunlit sunny open large small big little tiny huge young old older middle-aged new fresh
    experienced inexperienced skilled seasoned ambitious talented focused concentrated concentrating dedicated confident nervous
    enthusiastic engaged attentive thoughtful curious eager diligent hardworking productive smiling happy friendly serious
    casual formal professional creative diverse different various multiple single lone solo alone together several few many two three
    four five six seven eight nine ten first second third second one another other group well dressed well-dressed suited
    late early long quiet lively energetic dynamic vibrant collaborative interactive intense heated productive important key main
    complex simple basic advanced foundational new upcoming next final current remote hybrid full-time part-time full deep
    wooden round oval rectangular glass contemporary minimalist stylish cozy cosy tidy messy cluttered neat organized organised empty-cup
    space top high high-level low entry-level entry mid mid-level level full-stack front-end back-end lead principal chief vice general
    cross-functional agile global international local national regional corporate internal external successful
    tech-savvy african american asian european black white hispanic latino male female multiracial multiethnic
    pair whole entire same own hard away closely carefully intently quickly slowly actively happily casually seriously
    around near around beside across at-work up down out over while as deep dark-haired bearded bespectacled visibly clearly side-by-side
    activity energy motion throughout handwritten printed typed written blank hub vintage first-time weekly
    """
)

# ---------------------------------------------------------------- other worlds

# Places, beasts, things and people that no office picture can show.
ELSEWHERE = STRANGERS | wordset(
    """
    kitchen restaurant cafe café pub bakery diner cafeteria canteen hospital clinic ward pharmacy surgery ambulance
    surgical medical clinical dental laboratory lab microscope stadium arena gym locker courtroom court
    pool ring rink ballpark golf tennis football soccer basketball baseball hockey cricket rugby boxing racing race marathon
    classroom school kindergarten preschool playground campus chalkboard blackboard church temple mosque cathedral chapel
    synagogue shrine monastery castle palace fortress museum gallery theater theatre cinema opera concert
    garage factory warehouse assembly mine quarry shipyard dock harbor harbour port airport airplane aeroplane
    airline cockpit flight cabin runway plane aircraft helicopter drone station railway subway metro bus car cars truck lorry vehicle
    motorcycle bike bicycle road street highway alley sidewalk bridge tunnel traffic city skyline town village bazaar
    store shop supermarket mall boutique checkout salon barbershop spa hotel lobby hostel resort
    farm barn orchard vineyard garden greenhouse forest jungle woods wood tree trees mountain mountains hill valley desert
    beach coast shore sea ocean lake river waterfall island reef sky clouds sunset sunrise rain snow storm hurricane volcano
    earthquake flood fire flames smoke planet planets earth moon mars sun star stars galaxy rocket spaceship spacecraft satellite
    telescope observatory
    construction site scaffold crane brick bricks steel beams concrete excavator bulldozer
    house apartment bedroom bathroom couch sofa bed backyard porch balcony basement attic
    battlefield war battle trench bunker camp tent prison jail cell parliament senate congress capitol embassy
    cemetery grave funeral wedding party birthday christmas festival parade carnival
    dog cat horse cow pig sheep goat chicken bird birds fish shark whale dolphin bear lion tiger elephant monkey ape wolf fox deer
    rabbit snake spider insect bee bees ant ants butterfly penguin dinosaur animal animals wildlife herd flock puppy kitten
    dough bread cake pizza pasta soup salad vegetable vegetables onion onions fruit apple meat steak rice egg eggs cheese dessert dish
    meal breakfast lunch dinner food recipe ingredients wine beer cocktail milk espresso latte pan oven stove
    guitar piano violin drum drums trumpet saxophone flute cello microphone song music musical symphony rehearsal
    ball trophy medal podium gavel handcuffs gun rifle sword tank missile bomb weapon
    syringe needle stethoscope scalpel vaccine pill pills blood heart brain cell dna virus bacteria x-ray mri
    coins coin banknotes cash gold atm vault
    robot robots robotic cyborg alien hologram vr
    yoga meditation meditating deadlift squat dumbbell barbell treadmill workout
    outer rescue swat sports sport athletic post-office doctors-office press-conference operating-room lecture-hall locker-room
    living-room train-station video-call
    zoom skype facetime virtual videoconference videoconferencing
    ancient medieval victorian roman greek egyptian prehistoric renaissance colonial 1920s 1930s 1940s 1950s 1960s 1970s
    mission-control film-set chess chessboard market-stall coffee-shop dinner-table milky-way rowing mayor presidential governor
    ambassador diplomat generals
    """
)

# ---------------------------------------------------------------- doings

# What anybody in any picture of people may be doing besides.
QUIET = wordset(
    """
    sit stand look watch listen smile nod think have be wear use hold face surround gather fill show feature include lean concentrate focus
    see seat bustle buzz surround dress
    stare gaze glance
    appear
    """
)
