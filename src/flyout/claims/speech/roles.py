"""Nouns that can speak: persons, bodies and documents."""

from __future__ import annotations

from flyout.claims.speech.words import lowers

PERSONS = lowers(
    "attaché attachés attache attaches "
    "official officials diplomat diplomats minister ministers president presidents leader leaders spokesman "
    "spokeswoman spokesperson spokespeople spokesmen secretary secretaries general generals admiral colonel commander "
    "commanders officer officers soldier soldiers source sources expert experts analyst analysts scientist scientists "
    "researcher researchers author authors engineer engineers professor director directors chief chiefs head chairman "
    "chairwoman chair lawmaker lawmakers senator senators congressman congresswoman congressmen representative "
    "republican republicans democrat democrats conservatives liberals voters "
    "representatives ambassador ambassadors envoy adviser advisers advisor advisors aide aides governor mayor blogger "
    "bloggers journalist journalists reporter reporters correspondent correspondents observer observers witness "
    "witnesses critic critics supporter supporters historian historians specialist specialists executive executives "
    "insider insiders resident residents people person man woman men women deputy premier chancellor king prince "
    "planner planners staffer staffers veteran veterans technician technicians physicist physicists economist "
    "economists inspector inspectors investigator investigators prosecutor prosecutors authorities volunteer "
    "volunteers pilot pilots operator operators crew crews founder president-elect vice-president co-director "
    "co-founder ceo commentator commentators pundit pundits activist activists monitor monitors member members "
    "politician politicians others many some counterpart commander-in-chief commanders-in-chief editor-in-chief "
    "secretary-general undersecretary under-secretary rebels insurgents designer designers buyer builder builders "
    "militants "
    "father mother dad mum son daughter widow neighbour neighbor curator instructor serviceman servicemen trader "
    "traders fighter fighters gunner gunners negotiator negotiators mediator mediators dissident dissidents defector "
    "defectors villager villagers eyewitness eyewitnesses sailor sailors hobbyist hobbyists watcher watchers "
    "manager managers delegate delegates user users legislator legislators parliamentarian parliamentarians "
    "campaigner campaigners comptroller auditor auditors participant participants statesman skipper survivor "
    "academic academics lecturer spy spies proponent "
    "proponents opponent opponents advocate advocates sceptic sceptics skeptic skeptics forecaster forecasters "
    "captain captains lieutenant lieutenants sergeant sergeants commodore commodores colonels admirals airman airmen "
    "crewman crewmen seaman seamen rescuer rescuers medic medics doctor doctors firefighter firefighters lawyer "
    "lawyers attorney attorneys judge judges farmer farmers worker workers employee employees student students "
    "columnist columnists editor editors biographer biographers strategist strategists consultant consultants "
    "astronomer astronomers archivist archivists boss bosses predecessor successor colleague colleagues "
    "sheriff sheriffs constable constables detective detectives superintendent superintendents marshal marshals "
    "ranger rangers trooper troopers coroner coroners administrator administrators treasurer registrar "
    "councillor councillors councilor councilors councilman councilwoman alderman commissioner commissioners "
    "bishop bishops archbishop cardinal priest priests pastor rabbi imam monk nun cleric clerics "
    "teacher teachers principal headteacher nurse nurses surgeon surgeons paramedic paramedics physician physicians "
    "epidemiologist epidemiologists virologist virologists biologist biologists geologist geologists "
    "seismologist seismologists meteorologist meteorologists climatologist psychologist psychologists entomologist "
    "sociologist ecologist pathologist anthropologist archaeologist archaeologists chemist chemists "
    "counsel barrister barristers solicitor solicitors clerk clerks servant servants defendant claimant plaintiff "
    "survivors family families "
    "coach trainer player captain referee actor actress singer musician director-general directors-general "
    "shopkeeper shopkeepers driver drivers passenger passengers tourist tourists fisherman fishermen miner miners "
    "protester protesters demonstrator demonstrators organiser organisers organizer organizers refugee refugees "
    "migrant migrants patient patients parent parents brother sister uncle aunt cousin husband wife grandfather "
    "grandmother friend friends relative relatives neighbours neighbors owner owners investor investors banker bankers "
    "broker brokers landlord tenant tenants customer customers chairperson vice-chairman vice-chair "
    "fellow fellows scholar scholars co-author co-authors whistleblower whistleblowers interlocutor interlocutors"
)
"""Persons, alone or in numbers; one that has no name is anonymous."""

BODIES = lowers(
    "government governments ministry ministries military militaries army navy force forces command commission "
    "committee agency agencies administration department office staff service services kremlin pentagon parliament "
    "congress senate council company companies firm manufacturer manufacturers maker makers contractor corporation "
    "coalition "
    "group institute institution center centre university think-tank outlet outlets media newspaper newspapers paper "
    "magazine website site network broadcaster channel channels press wire blog tabloid daily weekly regime junta "
    "side sides party parties team embassy consulate delegation union alliance bloc court police intelligence allies "
    "ally nation nations country countries state capital north south west guard guards corps directorate bureau board "
    "publication publications panel organization organisation organizations organisations foundation association "
    "division brigade squadron "
    "wing chiefs secretariat headquarters watchdog movement militia militias community faction monitor thinktank firms "
    "campaign observatory academy bank start-up startup mod television radio tv dailies journal journals "
    "opposition hospital clinic school church charity airline airport club league federation chamber retailer insurer "
    "lender automaker carmaker union utility ngo "
    "regulator regulators watchdogs "
    "museum society presidency chancellery authority regiment battalion unit shipyard factory tribunal "
    "mission missions periodical registry laboratory lab consortium subsidiary vendor supplier suppliers"
)
"""Bodies that speak with one voice."""

DOCUMENTS = lowers(
    "report reports statement statements document documents release bulletin communique communiqué data figures study "
    "studies paper analysis assessment assessments estimate estimates review survey article caption post posts "
    "message letter note request notice transcript records record file files account accounts announcement brief "
    "briefing summary filing contract plot image images imagery picture pictures photo photos footage evidence "
    "commentary editorial readout "
    "order plan plans budget declaration tally register database schedule manual count reckoning website encyclopedia "
    "papers memo memos memorandum brochure brochures leaflet leaflets sheet sheets text handbook prospectus statistics "
    "log logs archive archives filings imagery video videos recording recordings dossier testimony audit ruling "
    "cable cables edition yearbook issue telegram tweet tweets justification literature "
    "investigation investigations probe probes inquiry inquiries research simulation "
    "simulations calculation calculations modelling modeling "
    "catalog catalogs catalogue catalogues graphic graphics slide slides map maps chart charts diagram diagrams "
    "findings lawsuit lawsuits suit complaint indictment affidavit poll polls surveys ad ads advertisement verdict "
    "dispatch dispatches newsletter presentation presentations factsheet infographic plaque placard poster"
)
"""What speaks for its author."""

IMAGES = lowers("image images imagery photo photos picture pictures footage video videos")
"""What shows something and says nothing."""

HONOURS = frozenset({"mr", "mr.", "ms", "ms.", "mrs", "mrs.", "miss", "dr", "dr."})
"""What stands before the name of a person, and begins it."""
RELEASED = lowers(
    "released published aired posted shared issued compiled taken captured provided obtained collected handed "
    "distributed"
)
"""What is done with a report or a picture by those who have it."""
SPREAD = lowers("shared viewed watched seen reposted retweeted liked forwarded circulating")
"""What happens to a post that many see."""

MEDIA = lowers("media television radio tv broadcaster channel newspaper newspapers daily weekly tabloid magazine")
"""Bodies that tell the news."""

PLURAL_BODIES = lowers("media police authorities people militaries forces troops allies governments data")

TITLES = lowers(
    "president minister ministers prime secretary spokesman spokeswoman spokesperson gen. lt. col. maj. capt. cmdr. "
    "adm. brig. sgt. mr. mrs. ms. dr. prof. sen. rep. gov. mr mrs ms dr gen general lieutenant colonel major captain "
    "commander admiral vice rear sir lord lady senator representative congressman congresswoman ambassador chancellor "
    "premier king prince sheikh ayatollah marshal leader chief director head expert analyst professor lawmaker "
    "legislator parliamentarian "
    "blogger physicist scientist researcher historian engineer official journalist reporter correspondent commentator "
    "president-elect governor mayor chairman chairwoman adviser advisor envoy author specialist sergeant brigadier "
    "deputy pope ceo co-director economist diplomat dictator commander-in-chief secretary-general vice-president "
    "vice-admiral rear-admiral lieutenant-general major-general brigadier-general colonel-general retired retd ret. "
    "comrade lt maj brig col capt "
    "sheriff constable detective superintendent inspector marshal administrator commissioner councillor councilor "
    "councilman councilwoman bishop archbishop cardinal pastor rabbi imam director-general judge justice prosecutor "
    "negotiator "
    "commodore lt-gen maj-gen lt-col lieutenant-colonel sub-lieutenant vice-marshal brig-gen "
    "prof sen rep gov cllr advocate ombudsman attorney-general solicitor-general "
    "mp td msp mep counsel barrister hon hon. rt undersecretary under-secretary spokesperson founder co-founder "
    "manager managing speaker chair whip attorney lawyer solicitor coach trooper"
)
"""What stands before a name and is no part of it."""

OFFICES = (PERSONS | TITLES) - {"man", "men", "woman", "women", "people", "person", "others", "many", "some"}
"""What somebody is or is called, before a name."""

MODIFIERS = lowers(
    "former senior top leading prominent unnamed anonymous outgoing deputy acting new local western eastern northern "
    "southern many some several other independent regional foreign unidentified private public national federal "
    "conservative liberal socialist nationalist populist centrist communist far-right far-left right-wing left-wing "
    "centre-right centre-left interior information finance economy economics "
    "ukrainian russian american armed military defence defense missile security political nuclear pro-war pro-russian "
    "pro-ukrainian pro-kremlin state state-run government official high-ranking high-level chief retired veteran late "
    "current two three four five six military-political opposition press media news intelligence weapons arms air "
    "space exiled russian-installed moscow-installed kremlin-installed u.s.-based us-based london-based kyiv-based "
    "ruling governing all both same next first second third main european asian arab western-backed state-owned "
    "state-controlled"
)
"""What stands before a noun of the lists above."""

MATTERS = lowers(
    "home health finance education energy transport trade justice labour labor agriculture culture industry "
    "infrastructure communications immigration employment children housing climate environment science sport tourism"
)
"""What a minister is "for"."""

SPEAKING_NOUNS = PERSONS | BODIES | DOCUMENTS

WEAPONS = lowers(
    "missile missiles rocket rockets icbm icbms irbm irbms mrbm mrbms srbm srbms slbm slbms drone drones uav uavs "
    "warhead warheads launcher launchers munition munitions interceptor interceptors projectile projectiles weapon "
    "weapons mlrs atacms"
)
"""What is fired and what fires it, by common nouns."""
