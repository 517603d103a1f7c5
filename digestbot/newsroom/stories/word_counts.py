"""In how many of 28,137 English headlines a word stands, for words that stand in 3 or more.

Made by ``tools/make_word_tables.py`` from Google News' top stories of 20 December 2025 to 31 March 2026 as
archived by the public, and from the test halves of AG News and of BBC (Greene and Cunningham 2006), without
their labels. Words are folded and stemmed as ``words.telling_words`` gives them.
"""

from __future__ import annotations

#: How many headlines were counted.
HEADLINES = 28137

# "=" and a count, then the words that have it.
_WORDS_BY_COUNT = """
=3091 trump =2043 iran =1115 war =981 2026 =786 oil =738 kill =677 stock =651 strik =613 attack =598 ice
=575 plan =569 2 =554 pric =524 market =516 hit =502 stat =490 1 =478 deal =453 time =438 3 win =429 israel
launch =424 china =417 hous =416 game =404 top =396 call =379 official =377 5 =368 warn =359 leader =358
talk =356 appl =344 power =336 4 =333 open =328 end =326 court =324 world =321 record =320 ukrain =309 storm
=308 releas =305 fall =303 million =299 venezuela =295 trad =291 fire =289 case =287 epstein =286 39 =284
chang googl =283 big =281 election =277 reveal =276 ap military security =275 rise =273 judg =272 000 =270
face =268 futur iranian know minnesota =266 home =264 east =262 shoot start two =259 meet =257 american =256
protest =254 death target =253 cut =252 billion galaxy =251 10 dead winter =249 nasa peopl =248 hormuz
russia =247 announc claim york =244 ahead die =243 star =242 dow find =240 6 california fund president =237
forc =236 administration =234 high middl =233 agent federal =232 2025 shar =230 look =227 tech test =225
bill found suprem vs =224 clos return =223 drop head =222 help leav whit =221 chief =217 charg senat =216
greenland =214 order =213 global samsung snow threat =212 polic =211 point =210 march =209 crash =208 miss
=207 expect push =205 tariff team =204 turn =203 risk =201 arrest ceo major =200 500 health =199 democrat
=198 sale =197 air loss =196 texa =195 bank threaten =194 file lead nfl school uk =193 city =192 move sign
=190 fed =189 energy =188 fight job pro =187 airport america =186 strait =185 microsoft =184 missil =183
japan =182 old =181 former seek spac =179 7 offer p republican =178 block data =177 best south =176 rate
=175 surg =174 center =173 gas =172 dhs life =171 offic peac post right scientist season =170 key =169 8
=168 free minneapolis need russian =167 dron =166 hold vote =164 buy =163 confirm gold =162 bring final rule
=161 month work =160 earn =159 israeli second =158 family =157 continu pick =154 drug issu tv =153 north
street super =152 100 ban immigration =150 11 phon send =149 bowl fear measl =148 nuclear play study =147
accus country =146 europ nvidia pay =145 shutdown suspect trial =144 company olympic sourc =143 ex review
=142 ally crisis iphon media rally stop =141 christma keep long =140 thre =139 cost gaza =138 bid musk run
=137 group officer shot =136 flight government pentagon =135 bomb race =134 reuter =133 troop =132 build
canada moon national thousand =131 demand good servic =130 conflict economy minister prediction support =129
begin follow law rais search ship =128 leak player =127 includ line =126 governor korea night sell =125 car
=124 possibl =123 alleg four =122 9 award congress forecast insid =121 amazon vaccin =120 b investor reach
tie women =119 gop ultra =118 despit join =117 cancer student =116 chip fbi film grow iraq s26 wall =115
battl caus even featur five full higher =114 becom biggest gain west =113 20 department giant reject unit
weekend window =112 beat =111 history india meta name party ready =110 men pass remain =109 business coming
injur jump link operation policy round social =108 anti maduro question tsa =107 area flu island poll unveil
=105 action boost early florida justic michigan nation =104 app elon imag investigation =103 add cancel card
inflation netflix real red sunday =102 bet defens expert hope january mark tanker visit =101 driv list
profit tax worker =100 cuba messag prob result surpris travel =99 12 17 delay eye finally oscar =98 25
android board child earth fail firm thing wind =97 break dollar reportedly user =96 16 australia bar border
pressur step =95 26 act agency coach concern low lower rocket tehran washington =94 february gulf hour
member project =93 18 hear primary site spacex =92 50 care limit shock track =91 base children county growth
six slid southern warner weigh =90 0 box economic european massiv soon weather winner =89 control donald
general heat plant potential public supply urge =88 agre far heart kennedy lebanon university =87 enter fuel
pull sery =86 15 decision map murder pm press scor =85 deadly halt human jan macbook nearly =84 30 arriv
crackdown flood lose resign titl =83 date ground mexico prepar silver =82 brown campaign debut f fan happen
largest led try =81 afp artemis asia camera fraud jet outbreak part tournament =80 chines credit effort
explosion guard investigat recap save secret stay suggest =79 anthropic event everyth franc jame light mass
ncaa rare spread third =78 advanc appear bro captur chicago doj impact king likely loom mamdani mission
monday ohio pixel raid signal soar trader vow =77 carolina defend expand jr =76 bad dozen french guthri kid
mar mayor palestinian prim protester saudi starmer stor switch wrap =75 creat food holiday lt number
pakistan saturday slam system union =74 democratic focus gt onlin region rock tesla =73 draft intel lawmaker
lawsuit political struggl taylor think virginia wife woman =72 blast coast cold draw eve littl minut respons
sex takeaway voter =71 astronaut black clash emergency increas lift love nasdaq prosecutor road roll sony
victory =70 escalat historic hundr ios wave =69 actor allow challeng consider decad host model openai past
paul promis satellit son using =68 airlin attempt davo industry mean nato plac softwar staff teen ufc =67
ask doubl employe explain facility friday illinois left legal option privat strong =66 aid asian australian
brain damag discover heavy hegseth k midterm problem seiz smart stak train wait =65 19 address age authority
body bond crew level medical noem station taiwan =64 answer assault bondi climb late regim usa worst =63 60
green hand khamenei money playoff resident rumor seat soldier special tension =62 chair deliver georgia
intelligenc land music putin spark spend =61 40 basketball blue budget detail detain interest madness miami
preview reserv rival schedul secretary shut story =60 battery consumer declin display executiv field learn
ram remov replac san spot upgrad venezuelan x xi =59 200 27 declar devic feel great making mock moment net
screen tool total victim =58 better critical deploy doctor extend foreign interview kim movi odd rubio
senator sun taking wound =57 angel coverag deep director diseas horoscop jone pc quarter rain rising =56
bush clear hail international nancy nyc paramount rank rep sanction suspend xbox young =55 access aim approv
army british central check gaming golden product protect quit rfk shift sink speak term town water =54 13
amd colleg cross dangerous daughter freez main ruling slip styl swiss telescop view wild =53 activist appeal
beach blow cbs ceasefir hezbollah honor jury parent reopen seahawk stand yemen =52 abus backlash deny export
huge john nba patriot refus robot st stag stun testify =51 allegation andrew barrel bear boss carney expos
guilty internet match mother netanyahu research scienc sky tumbl uae ukrainian wrong zelenskyy =50 14
billionair blam blizzard boat cast fired fold football fresh gun hint johnson laptop mobil mount powell
powerball powerful really safety sea seven violenc =49 alex candidat carry classic deadlin debat document
effect england father homeland hurt maga matter plot short statement technology treasury weapon weight =48
24 athletic capital climat cup daily design driver exit gen lake lawyer lee lost northern performanc
reaction takeover =47 canadian cap colorado district grok half local nintendo owner portland program respond
sentenc slow status synagogu zelensky =46 alabama astronomer await book church complet convict edge gemini
girl hike inch italy losing mortgag oregon priz react sexual side spik suffer worry =45 chao contract died
ease elit hospital jail merger plung pretti reason role singl turkey vanc voting webb wwe =44 brac brief
brother celebrat condition discuss emerg evidenc gather hard highest highlight memory park ring snap summit
tour =43 believ blood boom career champion conferenc crypto december fix fourth held ii injury loan max
mixed outag outsid photo politic prompt resum smith spain sport thailand trying =42 afghanistan denmark
husband jersey panel person pilot planet pop pope premier raider shak strategy surviv terror =41 400 arizona
arm attorney ballot baseball bay chavez collaps deportation dubai era gov improv intensify leagu mystery
noth pledg port princ propos recall row youtub =40 account agenda championship criminal crown debt destroy
detention disney disput disruption evacuation financial harry investment jackpot korean lineup neo paus
presidential restor sever small trip warship worth =39 aircraft brand critic crud dark epic hot ibm
immigrant kyiv linux mac maker mary network newsom philadelphia pictur virus visa web =38 availabl avoid
beta boy chalamet chas claud core covid discovery figur founder hawaii illegal indian iowa jack labor lot
michael offensiv predict prison proposal rattl safe secur sweep univers widen =37 agreement alert baby
bitcoin blockad britain capitol cash charli crowd custody enforcement fatal grand hole hostag houston hunt
identifi idf layoff mideast mom monitor paris percent popular qb sheriff speech speed split straight stream
vehicl viral william word =36 acquir boeing celebration civil comeback concert disrupt eight ending euro
fast fda francisco grant jackson longer lunar medal mullin note patrol platform pokémon production provid
reduc retirement several someth spur ticket timothé tom walk =35 80 airstrik auto cdc cell chanc citizenship
closer dec desktop digital division drag friend glass glob invasion jpmorgan kick labour larg mike multipl
nationwid perfect receiv restaurant scandal sen traveler treatment =34 49er 800 aide anniversary april
asylum boston cesar closur customer defeat diagnosis earthquak eclips embassy franki gm hockey indiana mail
marin morn moving negotiation nigeria outlook process raven robert rout ryan steam takaichi toll upset utah
welcom =33 ago airspac ambassador approach arabia bankruptcy benefit clinton code combin computer deepen
duke email facing factory falcon fcc femal finish ford germany goldman hall involv japanes joe kuwait living
metal moscow named packag rage rang read rebound revenu separatist soccer studio sudan tiktok tornado updat
=32 23 300 700 afghan alternativ bangladesh blair chain chatgpt class community cook development dip drill
exposur express giving incom inquiry kentucky leadership lion london nobel pre remark rene request resort
retir sent shortag smartphon solar sweet teacher thought trigger trillion =31 2027 28 analyst asset blackout
burn charger citizen cloud collision column commander conservativ count cover creator defenc deport describ
fallout fi gallery guid height hollywood hubbl id jewish kong lay location marty micron oracl panther
partial personal recent researcher royal savannah steady strand sundanc survivor teas tip tuesday
unprecedent wood wsj =30 allegedly arsenal art attend bigger built charl chart color crack crim dept
different exercis fact feb foldabl happy helicopter hidden journalist knock laguardia landmark lg loser
opposition orbit rescu restriction revers scoop shap sold sound starlink syria thursday tim uncertainty
wireless wors =29 21 35 600 activity addiction admit animal asked avatar based brazil bunny chatbot condemn
delta deployment estimat festival fly gmail incident lack letter machin movy navy offshor overhaul
protection rebel scen shop speaker suicid tonight tried wednesday =28 1st 22 75 admin affect anger approval
avalanch beij beirut bracket bronco cardinal citing controversial cours david diplomat disaster dismiss
divid engin escalation exec flag form g gate guarante hong introduc jeffrey joke jordan josh kansa kharg leo
mountain pace paid pair patch patient peter position ramp relationship renew requir reviv sec settl shed
song stephen strain tear tiger turmoil walmart =27 actually affair africa breakthrough brent bus cambodia
chris congressional criticiz crosby decid defy direct dominat dream duty enough envoy everyon favorit
fighter forward german goal hack heard kent licens melania meteor mull nepal nine nomination nomine oled
playstation prov qatar reform relat relief reporter scrambl self settlement spring spy suit trifold ui v
veteran zone =26 70 90 alarm announcement annual atla beyond bird broadcast controversy council cuban danish
dell disappearanc dog dump electric ev expansion generation hill identify ipad iss jim kidnap lowest
majority measur meningitis migrant mine mlb myanmar northeast norway ocean oppos parliament positiv producer
pursu reality rush sam shadow sox steal subsidy transgender troubl walz =25 2020 abandon airpod album
antarctica ballistic ben berkshir buying chrom eagl expectation farm feud flip fossil front hub index
infrastructur inspir iraqi isis jess kevin kristi legacy massachusett maxx mega memo officially older
passenger pete phas philippin pill progress reshap scal scott sinner sit ski slump snub steeler swift tactic
tap temperatur tennesse tied together tory traffick truck ups variant version veto voic withdraw witness =24
2nd adult averag bachelorett bud catholic caught choic dementia eric erupt failur gadget h handl idea
instagram insuranc kelly lago lenovo lord macron mexican minor mojtaba neighbor nick outrag pacific palm
pois present quantum quick refund room sak session shark silenc singer stranger surfac terrorism terrorist
traffic tribut unexpect valu vessel warrant yuko =23 adam baghdad balanc bessent bob bull construction
criticism dividend drama dynamic edition ellison embrac gap grammy hedg hire howard hp hungary hunter invest
lock magic mandelson mental mode muslim nebraska nurs partner payment pennsylvania rapid recovery restart
retreat saturn seed shooter situation slash smash snowstorm specy spin streak swing temporarily twin weak
wealth wide zohran =22 2028 31 added african alexander arkansa asteroid atlanta austin bipartisan birthright
carrier celebrity choos clue coalition comet confidenc detect divisional doubt elimination explod extrem
faster firing flagship float gabbard gave grid grip halftim iea kirk madrid manager militant mistak montana
morgan oust penalty ray reboot refuge regional resolution retaliation rethink rich rocky seem server sight
siri skier snl stall stev storag thank tick tony touch trailer van watchdog wbc wear wi yield =21 17e 65
accelerat ads afc alon apart ash bafta browser brutal buffett caribbean collid committe confusion consol
cosmic crush dna drink entry f1 farmer fastest fee flat gallon gambl gunman hotel justin known landslid
lesson listen luxury mosqu munich mysterious obesity overnight page peak pound premium prevent privacy radio
recover rift rose rural scrutiny seal significant spacecraft summer symptom tag tank territory tiny underway
warren wuther =20 10a 29 36 asking athlet berlin blind broken camp cia clock columbia commit connection
contain darfur dc disappoint duggar evacuat expensiv fade fatally fifth financ flaw fleet flying fox
franchis garcia gdp gift handheld harvard hate ipo jami kurdish milan packer pain paper paying pitch
princess rating remember residenc rest ride rip rivalry rob sleep solv spanberger spoiler standard struck
surgery taho testimony texan therapy transit weiss western whol worsen writer xai yen =19 3i 42 48 79 activ
adviser aged airway ali alien autism ballroom brought bubbl cancellation ceremony cheap cinema clinch
colbert counter coupl crazy daniel davis denver developer dominion dramatic dvd education escap execut fake
fill fish fury georg greg guidanc guidelin hang iconic information investigator italian jobless joint jong
laker management markwayn mccormick mississippi mps novo object october opera output oversight palantir paso
promot prospect punish rape recommend resignation scenario spotlight strip stuck subpoena sued sydney syrian
text tough transcript trap twic vega viking warsh wegovy whatsapp woe =18 2022 2024 3rd aaron alzheimer
antisemitic anxiety appoint artificial artist attacker bell breach bridg buffalo catch channel character
combat conduct confront contact cool cowboy currency desert develop diego dock easy endors experienc
explosiv extension faa fell foot footag generat grad healthy hors houthis icon influenc joseph legend lie
marriag maryland mendoza mile obama oklahoma organization pact path pipelin plead r ranger rapper
recommendation reset restrict retail retailer santa seattl senior showcas skeptical somaliland spanish
standoff subway success surrender suspicion terminal titan tourist turnaround tvs unlikely wake warm warrior
withdrawal zuckerberg =17 1b 71 accept adding amp apparent armed assess assistant audio barcelona beauty
bitter bone bounc bovino briefly buyer cnn colombia commercial competition complaint completely corporat
cruis czar deficit delivery denounc divorc dlss domestic dual evolution exchang expir favor feet flar fully
gear god greek gsmarena hama headquarter hell hurrican independent internal intervention invit islamic jimmy
kabul knight label larry machado marathon martin mini misconduct moor murray narrow nhl nicol november
nugget occupi opportunity pack persist pile portabl pose probably property quietly racist redesign relation
revamp river scam serious serv sharply stewart submarin timelin type unlock unpack upcom upend valley
violent vision widespread wing wr writ =16 150 2005 32 33 3d 96 affordability aging aliv ancient antitrust
anyth arc asus biden birthday bomber cargo cfp cheaper cisco civilian cluster cnbc coal commission common
compar complex copy current dad defensiv demon deputy diplomacy driven engineer experiment fate fireball
flee fun funeral glanc glp guy hacker halo harder harm hathaway headlin ignor imminent impos influencer
initial insider intercept ipod jd jon june kerry killer kind latin lego luca manufactur mineral mourn mvp ny
nyt oldest pam peoplesoft poison prais produc ps5 purg puzzl regulator schem spec spotify staffer startup
tackl theater trail transfer tripl uconn ultimatum verizon wed wisconsin wonder worri zero =15 110 2004 43
45 81 85 87 99 advisory allianc anyon appearanc argument arson author bardot birth bought brick brigitt
celtic century comedy comput coordinat corruption criticis cycl cyclon dana danc defiant defin dentist
dolphin download dutch electricity estat evil execution filing fine friendly frozen glacier gross guest
gunmen habit hbo headphon horror hurdl idaho immediately ireland irish jessi keyboard lab laser lemon lx m5
mask massacr mcdonald miller mind monster motorola natural naval nc negotiat northwest ole oneplus origin
pad panic parad pcs pension perform portfolio prisoner punch purchas raw referendum rein renam resistanc
resourc revival ruled ryzen sach sack scar sean sector settler shipment showdown silicon simpl skat skip
slop snowfall solution spam sprint squar stab strategic successor suv throw thwart tokyo tracker tree truth
tyler uncover underground unleash vaccination verdict violat violation waymo wilson xiaomi =14 2006 34 91
acquisition advocat amendment anomaly aol bahrain band banker bari bbc beckham bezo bolster brid broadband
brok bts bug campbell cartel centr chairman champ chappell chemical childhood chill citi clair club collin
colombian connect content coordinator curb democracy derail difficult dimon diplomatic doc documentary doom
dr dui eliminat emotional enterpris episod evs exist exploit faith fame fashion fewer flow freedom given gut
hannah hero hochul humanoid impeachment import important jeff kingdom kpop lady lilly lindsey liquid load
louisiana magnetic magnitud matt meltdown merz metro midwest mining newest nightmar nordisk obamacar ongo
operat orang partnership pipe pitt precious proof radar redistrict refinery replacement republic resolv
reveng revolution roan robotic roster rover select selection selloff september shrink sidelin spiral stadium
stockpil strok structur suddenly survey talarico thai toy toyota tran travis twist uber unc vanish visual wa
waiv weekly weird wine xcx yanke younger zodiac =13 250 401 52 68 84 89 accident accusation acting adjust aj
amy ancestor anker arafat ballet beneath bp brandon brav brink brook buck cabl calm carpet cat certain
chamber chaotic chil cholesterol clark clean colorectal counterterrorism crucial custom danger deck dinosaur
discount downplay downtown dress eat eating ecb economist elephant enemy escort ethic excit extra fair fault
fit gene goodby grab grappl greatest greet grief grocery harbor healthcar holland homan honour hospitaliz
ignit indonesian infection insist institut intens irs jacob jerom jerusalem jfk joy kyle lash laying lung
manchester mansion matchup medication melt milky multi nativ nebula newly notic omar optimistic orbán
oversea pa pakistani peer penn pirat plummet politician possibly postpon presidency q4 quarterly rail
rebuild reel remot requirement rescuer respect rewrit rihanna scout scream seeing seizur sequel sham
shareholder shatter sheet shield shower sieg signatur size spar spent spre squad squeez strength survival
swap templ theory thompson ton transform treat trend true trust twitter understand urged villag walker
websit wildfir yahoo =12 120 54 64 83 86 abigail ability absolutely acknowledg adopt advis airbus ambition
angry anticipat antisemitism anymor arab arctic astro attention barrag bite bot byu capability capacity
cautious cav challenger chelsea chevron chuck cite citigroup colon confirmation congressman conspiracy
contender convention cooperat correction cpu creativ crockett dam decry deepfak delet detroit devastat
differenc duck duo easier easter english enrich epa exactly flash floor fortnit fortun friendship
frustration fulton gamer gametracker gang gavin girlfriend golf gonzal gpu gray haiti haitian harassment
harris huang hudson humanitarian hype identity illegally inappropriat incredibl independenc indi indonesia
insurer jaguar jay jazz jensen jew jinp liam maha marco mario maye mention menu mercosur millionair modi
mueller nicolá nike nikkei nois observation oman opec ot outlin overwhelm ozempic pardon passag pen physic
physical polymarket poor population portugal potentially potter practic pregnancy purdu ramo ran ranch
recession referenc reflect regular reiner render rent repair repeat revelation revok ridg roundup russell
saint salesforc scrap semifinal sf sharon shin sister sleet smackdown sought spider spill spirit spywar
stern stick stok strang succession sudden sugar supermoon supporter surpass tab tabl task teenager temporary
tennis terrify thin totally truc turner unclear unconstitutional universal uranium uvald vibe viewer vital
wary whal zelenskiy =11 1m 41 450 4a 4th 72 76 academy actress additional adob airborn albert alexa allen
alongsid alter ambulanc anthony appointment assessment auction ball beef belov bit blackrock blazer
blockbuster bold boot boxing breakdown breast breer brennan bridgerton broker brooklyn buffy bump burger
button buyback capabl catherin ceas chicken chok christian click clon coding congo conor contempt cop
copilot cran curl delawar depart deposition depot depression deutsch dive doctrin doomsday dying earlier
eastern egg elect empir ended entir equity evan exodus explor exyno faced fallen fals ferguson finaliz
finland firefox flock forget ft gateway gender geopolitical gosl hammer hardwar hawk highly highway homicid
horizon icy ilhan initiativ innovation insurrection interstellar ivory jaw jupiter keir ken knee knew laid
lebanes leg lifestyl longevity longtim louis louisvill mad madison malaysia manag margaret marjori mart
mediator mess meteorit mgm mid mileston mix monthly musical nbc nfc norris obliterat overse paint paycheck
pearl period pga philly piec pierc pink pivot plug pregnant prep priority protein qualcomm quot rachel
rapidly rebuk reckon reelection regret rehab remak retaliat revolutionary reward risky roil routin ruin
runoff salt sarah saving schumer segment shah shelter silent slightly socal solid someon sonic southwest
stanc stanford stir stolen stress subscription supernova surveillanc suspension sworn tablet thrown tighten
tommy tunnel unity unknown unrest upper upsid usc valentin valv vampir vera vinc wale wbd wider wolf wolv
youth zoom =10 119 46 49 66 92 abc abel accidentally advic affordabl airdrop alphabet altman apologiz
argentina backfir backup beam beek benchmark bmw bottom boyfriend brendan broad bully bust buyout byd
cabinet calif campus cancell cave chago charlott chat cheer classifi cleveland cloth cole colt comedian
commerc commut complicat conced concession confident connor contest conversion conviction cooperation corner
costa coup cpac crimson cyber cyprus daytona deni determin diagnos dilemma dire disappear ditch dolor donat
earbud edward egypt electronic elvis encourag endorsement enjoy except extinction factor famous feed flop
forever foundation fragment fram framework francis ftse g7 gasolin ghost gravity grew griev grim guinea
halligan harbaugh henry herzog hiring holy hottest huerta hugh humanity hyundai ilia iron jeremiyah journey
justify kelc kenyan kyler laugh lean leas lend leverag libya libyan linger lisa liverpool lorwyn lottery
luck luigi malwar mangion margin martial martinez material matthew meatpack medicaid medicin meloni mencho
merg mill miracl mislead moved museum musician nj nod novak observ offens ok oppo opponent optimism original
orlean overtim oz parmalat particl patent pct permanent peru playground preliminary previously profil psp
quarterfinal queen quickly racing rafah recognition recogniz recruit removal requiem responsibility reunit
rice riot robbi roman runway seriously shelv shuttl sick significantly slain slur sp2 spray sri steep
strengthen succ suck supplement susan swalwell swear switzerland tape teaser ted tens thriller thun trick
ubisoft uganda ultimat unilever uniqu update1 upris utd vandenberg ventur vice volatil wal wallet weaken
wealthy weir wick xiv zampella =9 115 130 324 37 44 59 5m 95 activat adapt admission aftermath aimed aipac
alan ambitious ampute apartment arch argu assassinat assassination athen atmospher audienc automaker avenu
avert ayatollah backstag bahama batter battlefield beautiful bench bishop bizarr blackberry blaz bloody
bluesky blunt bolsonaro booster born borrow brawl brit buzzard cameron captain carolyn carter cbp chapter
chocolat christopher cignetti cocain collar collection connecticut consequenc critically cultur curt dame
dane darnold dart dazzl decisiv definitely degrad demonstration departur detaine digit disneyland dodger
dominican drak easing ebay edit endanger error espn etf everywher exoplanet extensiv extraordinary familiar
fanni fantasy felt fernando fitness flex foe fractur frog gees geforc glitch graham grandson grateful
gregory hara harsh hijack hostil hydrogen iger imf immediat impossibl indict install instant insult irgc
jenner jose klobuchar knick kushner lamar lanka laps launcher leaker legislatur len lengthy leonardo lewis
lib library lse lying m4 maco maintain malik margot mason meal melbourn mercy mickey ministry modern monk
mostly motion movement mp muscl nationaliz nearby nebius nevada newsfactor notch notebook npr olivia opener
organizer ouster overcom owl panda pandemic payout peaceful pfizer pg phil pin pioneer piston pittsburgh
podcast pole ponder pool preparation pritzker prix professor progressiv publish puerto pursuit quadrupl quak
quarterback racial rand razr recount regain reversal richard rio rioter rivian roast robinson rollout root
rtx rubin sail salary sana saved scan sci script seventh sharp shopper shor shrug shutter sized skin slim
slowdown society southeast spying stabl stanley steel ston storylin syndrom tale tegna telecom thwait timing
tomorrow tone toxic tradition tragedy treaty tri trio tulsi tumbler turnout undercut unfold unless unravel
valuation victoria virtual wage wast weakness wenger workout worldwid zealand zendaya =8 114 2023 350 38 4k
50th 57 74 78 900 94 a24 abortion absenc absolut ace affleck airtag amaro amaz amber anchor anna annexation
anonymous ape apollo apparently application archbishop assassin attract august aurora beer behavior
biological blanket blowout bluetooth bound bow brady bright briton broadcaster brush bryant buildup busfield
buzzer caleb camila canal candy cannabis capsul carlo castrol casualty catastrophic censorship charity cheat
cherfilus chevy clip colin comic communication compet competitor conejo confus constitution cooper cortina
cosby cry crystal cue curs curtail demolish desantis destruction devil directly disorder distanc donation
dose downgrad drew ecosystem ecuador eli embarrass empty enabl exclud exhibit exploitation fare federer
fellow fierc fined finger fled forecaster forum frontrunner frustrat geneva gisèl goat gofundm govern govt
gpus grill hamilton harden hardest haul havoc headach heir hhs hide hilary hillary holm holocaust homebuyer
hotspot houthi hq humiliat hybrid illini indictment industrial injection ink interim israelis item ivan ivey
jeremiah jitter junk kalshi kashmir kendra kept kidman kimmel kit kyli lag lai landscap lane languag
larijani leica lender liabl lied lng locat loyola mae martha maxwell meant medicar melissa meme memorial
merced merck michell micro midnight migration miner mln monkey mood moral motiv mous mud mudslid munition
mwc navalny navigat neil newborn nexstar nicki nicola nigerian ninth nobody normal obscur obstacl oh olmo
outdoor paralyz pelicot pend pepper permit perplexity perry playlist plea pocket pokopia poland presenc
pretty processor productiv publicly pump q questionabl quiet quinton racism raging rap rather rb reader
receiver refuel reignit resist retain revolt rex rhod rick rico rifl rippl roar robotaxi rog romanc rough
rumbl rutt sander schlossberg scotland seller semi seoul seth shirley sixth skull slavery sleeper slowly
snapdragon snarl soft soul spinoff starbuck stretch stronger subscriber suburb summary superstar surround
synthetic syracus theft thrill tomahawk toss tower trac trek triumph trooper truly tsmc turkish ula
unconditional undergo undress uneas unusual urgent vcu verg vietnam vioxx visibl void volcano voted vulcan
vulnerabl waiver warfar wearabl westminster whistleblower wipe withheld withhold wizard wrestl wto yank
yellowston =7 100m 101 1999 2021 20th 2600 325 3q 47 55 58 abduct abruptly accuracy actively addictiv adhd
ag aggression aggressiv agr aiming alaska alcaraz align anderson anne anthem antidepressant apology arrival
arthur ashley assist atlassian auburn ba bag baker banana bang bannon bash batch belarus belkin benioff
benjamin benn bessett blacklist blackmail bloc bourbon bracketology brat brazilian breath brilliant broadcom
bruc buddhist bulgaria bullet bullish bunker buri burst cafe caraca carplay carr casey castaic cement cent
circl classroom cleric client clipper coffe cohen coin coinbas collect conan consulat contractor
conversation convert cooler coolest copyright coreweav costco countdown crusad cub cure czech databas dating
declaration default defection deflation depend deserv deter diabet dialogu diesel disabl discontinu discord
dismantl disqualify djokovic dokoupil dot doug dragon dram drought dune echo eddi editor eject emily equal
eras eva exil expedition expo famed fend firefighter format foster fought foul fragil frank freak freeway
frenzy frey gaethj gala garrett gb globally gordon graci graphic grav greenspan grey griffin gtc guitarist
hat heel heritag hoping hospitalization hunger iii illness immersiv imperil impress inauguration inc
increasingly intact integration interfac intrigu invisibl ipso jaden jasmin jeffry jennifer jessica jetblu
jonathan joshua jwst kardashian karp khaleda kidnapper knif kospi kraft laden largely legendary legion
lethal lightn liv lived lively lobby log loop loosen louvr loved lurk lutnick magnificent malinin mandat
marc marijuana mariner marshall marvel meat meghan melode memoir mercury method minaj minnesotan modest
momentum motor mourinho museveni naked nascar nashvill neanderthal neighborhood newcastl nominat norwegian
notabl novell nowher ntsb nutrition oahu observatory openclaw operator orban overlook painful palmer panama
pare password pattern paxton pediatric peril peterson pharma planetary pleas portal possibility prayer
previous proceed projection projector promotion prosecution pummel purpos quality radiation rainbow reactor
reaffirm realiz reclaim reconciliation repeal resurgenc resurrect revis revisit rica ritchson roadmap
robotaxis rome router sad safin saga scary scientific scrub secretly sensitiv separat severely sexualiz
shaky sierra sim singapor singh skater skepticism skyscraper slap slat smarter smok snag socialist soften
solomon sora southeastern spammer spectacular spencer stem steven stol string stumbl stupid superintendent
sure surfer surgeon surplus sustain sweeney swim talent tatum tcg tcl tcu tea thermal thinner thriv thunder
ticketmaster tight timothy todd toppl tortur toxin transition translation trilateral trojan tune tyson
uncertain unchang uncomfortabl unemployment unlawful unpaid urban uss volum volunteer waver wet widely wish
wobbl wright wrot xp yemeni yoon yorker zia =6 03 06 1000xm6 103 1bn 2008 2009 2018 2030 30th 51 53 67 82
82nd a57 able abu abundanc aca acted adelaid advantag affirm afford afraid alcohol amount andrea animation
annoy antarctic apologis ariana arthritis articl aryna asean assert assistanc association astronomy ata
aviation backtrack bam banfield barely basic berger berni berth bethlehem bieber bike bixby blak blocker
blog blown bonus boundary bowman boycott brag breakup brendon brewer brian brien brighter broader broomfield
bruno btc buc busy buzz cal campaigner carson carvalho category chan cingular claw cleanup coastal cola
command commitment comparison competitiv complain comply component concept conclud confidential
constitutional contentious controll conven cornhol cornyn costar costly coward creas creditor cricket crippl
ct cultural cyrus césar dawn deadliest debacl deeper demo derailment desalination designat dev dicaprio digg
dinner dispatch distort dj doge donor dry duff dumb effectiv eighth eileen einstein elevat elordi embark
encounter enforc engagement enormous enrichment entirely essay establish evolv examin examiner expertis
extradit faction falter farewell fema ferrari fever fiancé fiction fiery filibuster filter finn flyby foeg
foil footballer forb fray frederiksen fumbl fungus fusion generational generativ generator genocid giannis
glazer glencor glow gps greater grown gu guess guild guru hair hare heal heatwav heist helix hemispher
hewitt hiatus hiding hiker homeless hondura hopper hostility housemaid hulu hyperion hypersonic iceberg
ideal ikea ill immun immunity improvement inbox indefinitely inherit initiat inmat insan insight interven
invad invok iraqis islam jane jaylen jill junta kamala kany kcna keith kenneth khalil kouri kremlin kristen
kuwaiti lamalfa larger laud laureat lebron leon liberal lifelin lifelong lloyd longhorn lopez loyalist luke
lululemon macy mammoth manhunt marri maui menopaus michel microb mild miley mishap misl mistakenly moderna
modular monopoly moss mouth mp3 murphy muted myle myth nail naming navigation nazi nextel nichola nipah nix
nl nokia novel nvda nypd nz objectiv obtain onlyfan orbital oslo outcry overturn owned oxygen palestin
paralympic patel peacock pediatrician pedro permanently perseveranc persian pharmacy pic piracy pivotal
plasma playbook plenty polio portrait potomac pray precheck prefer preventabl preventiv prid primat
prioritiz privately professional prolong prop prosecut provider ps6 punk pushback q3 qi2 queu rampag rave
reassign reddit refresh regulation reign relativ relianc religious reminder renstrom rené responsibl reunion
rfid rgb richin roger rollin rollover rotc ruptur ryder s27 sabalenka sabotag sabr sadr sap sarando sc scath
scholar seeker seemingly sensor setback sewag shaken shingl sir sirius skyrocket slack slay slayer slovenia
sls smaller smartwatch smear smuggl soc somalia sonny sorry sour sovereignty specific speedboat spook
springsteen stabiliz stablecoin stamp starliner stolz stratton strickland suing sullivan summon
supercomputer suspicious taipei tampa tatiana taxpayer teach teenag temp terribl thiev thoma tier torn
toronto traitor trauma trey tropical trumprx tsunami tweak u2 ucla undocument unhing unpredictabl unredact
update2 uphold uranus urging usatoday useful vet villain virgin visitor volkanovski volvo vulnerability
wallpaper washingtonpost wasserman wf wheelchair whittingham willis wive wnba workforc worldcom worthy
wrestlemania youtuber zoo =5 108 116 11th 12m 135 165 19th 1s 2007 2016 2019 250th 270k 56 5th 61 69 73 76er
77 777 88 aaa abbey abduction ablaz abroad accuser adaptation addict adebayo adventur advisor aew agassi
ageing aiding alexei allergy alum anatomy angst annan ant antifa antonio apocalyps appall apply arcad arena
ashle asid associat atlantic atmospheric attendant attitud austrian automat autonomous autopsy azerbaijan
bachelor bacteria badenoch badly bail balk banner barbi barclay bargain battleship bayern baylor belong belt
berry beth billy biology biopic bless blunkett boast bombardier bombardment borrower bose brad braylon
breakout breez brew brightest broadway brock brows bruis brussel buccaneer buckl buoy caffein cam capex
capitaliz carbon carey carroll castro caution cba cellphon censor cereal chambliss charm checkpoint chef
chemist cher chest chirac chlo chos cigarett circuit claus cliff closely clown cme coat coca colorful
columbus comcast comer commandment commentary compact compensation complication compromis constellation
contagious controller coogler copper corp cortez courtroom cowork cpi cpus crater creed creep crenshaw
crosshair currently curtis cyberattack daimlerchrysler dakota dash daylight definition degre delcy delegat
dent denton desist desperat dial diamond diet digest direction disapprov disarm disclosur disfigur disgust
dismay displac dissolv distillery distraction dji dolly domain dome dominanc dominant donro drain
dramatically drastic drum eager editorial egyptian eid eisner electrical element elementary eligibl elsewher
elusiv embolden emoji emotion emphasiz endangerment enhanc enron entity environmental equipment essential
esté euphoria everton everybody exc exclusion expedit expens explanation external exxon eyed eyeing facebook
fantastic fargo fasher fat favourit fertilizer filed filmmaker fiscal fle flew flower forensic forest
formally formula fort frigid ftc fume funniest gamestop gaug gazan genetic gerrard gerry gestur gloom glory
glov goali gorton grac granddaughter greec grind gta gubernatorial gunner hamm haunt havana hc hd headwind
heaviest heavyweight hindustan hing hired hom honda hoop hoosier hopeful horrific housewiv hr hubert humbl
idris iheartradio imagin inactiv inaugural incursion indicat indoor inevitabl infoworld ingredient ins
institution integrat interceptor interior intimat invitational involvement ire iris irrelevant isaac itun
jab jalisco jason jaxon jellyfish jenrick jewel judicial juliana july justifi karzai kate kmart knowledg
kroger kurd labeouf lafayett lagard lame lander lauder laura leftist legislation lifetim lit liu longest
loos lotus loud lover lowe loyalty lucky lunch lure lynch lyric magazin maggi manufacturer manus maria
marque massi master maverick mayoral mccartney mci mcilroy mcnamara md mediterranean megan membership mend
messenger messy metrocard mice midair militia mirror missouri mistrial mlk moderat molecul moltbook mormon
morocco motivat ms msn mum murdoch narrativ narrowly negotiator newspaper nighthors nissan njigba nuke nyse
observer ocasio oct offseason ominous optional osaka outcom paddy pahlavi pancreatic pandora parallel
parasit parker parton passport pattinson pave payload payton pebbl pelican pelosi peltz penguin performer
persistent personality petro petroleum pfl philip phoenix photographer physicist pimblett ping pinpoint
pirro pizza plat politically pollution populist porn poster postseason pratt protestor protocol proxy
psychosis puig pullback pyfer quarantin quell quiz radcliff radical raf ransom raptor raskin ratify reacher
reassess reassur rebuff reception recognis reconstruction recorder redemption rehearsal reinstat rejection
religion rely rematch rental resembl reshuffl resilient retaliatory retribution retro rev reza rider riding
roddick rodríguez rollback rotat rotten rsf rugby s24 s25 sanctuary sank sass schloss scold sear secretiv
semis sens serena serial sexualis sexually shakeup sheila shell shepard sherrill shia shortfall shoulder shy
sibl simply simulat simulation sing siz skid slovakia sluggish smell snack soak soda softer soil solo somali
sophi sotu sow spat spectacl speculation spell spit splinter spok sprinter squawk staf stafford stagflation
standalon standout stardom statewid stefanski stefon stellantis stellar stepsister stiff stifl stood storri
stuff sub subdu successful successfully sunk superconductivity sustainabl swell swimmer sync systemic
takeoff tast taught td teeth temper tentativ tenur thron throughout thunderstorm tillis tina tinto tisdal
toddler tomato tomb torch touchscreen tougher tourism trademark trash trib trim tsla tucker tuft turbo
turbulent turnover tweet tycoon ump unabl unearth unitedhealth update3 uphill uproar upstat usb usher
utility vanity vault vendor verification villager villeneuv volatility volodymyr vr waddl warplan wash wes
westwood wexner wga whistl windsor wire worm wreak wrench written ww xps yoweri zion zuffa =4 102 104 10th
111 113 124 12th 140 15t 1884 1960 2000 200mp 2029 250k 299 2b 2bn 2nm 320 499 50k 599 5b 650 6g 6th 70s 7b
817 a37 abolish absent absurd accessory accord accumulat accurat achiev acrobat adapter adesanya adoption
adversary affiliat ailing akron albany alberto aleppo alpin alysa amanda amsterdam analyz anc ankl annex
appointe architect architectur archiv arirang arman arnold asfura aspirin assembly assign assignment austria
ave aviv axe ayaneo baffl bailey baldoni ballmer baltic bare barrier basically bathroom battleground bayer
baywatch bc bean beast beater beatl beg begun behemoth benfica benitez berlusconi besid bettor beyoncé bia
bidder binanc bio birthrat blackpink blanch blend blink bln bluefin bnp bobi bolivia bombshell bonker boo
bowel bregman britney bronz bt buckley builder bullock bungi burden burry busch busiest bypass cad cage
cambodian cameroon caminiti cannon cape carri cassidy cassini cd cemetery censur census centaur cfpb chad
chancellor chandra chemistry chick childcar chimaev chipotl choppy chosen christ chunk cicada circulat cisa
ck classify clemson clijster climber clooney cm coco coldest colonial colour commissioner compatibility
compound concentration confession consensus consolidat consult contamination contestant contrast corvett
costum cow craft crawl criminaliz croft crossword crumbl crunch cryptic cube cult customiz cynthia d4vd dain
damon darkest darkness darryn davenport davidson dax daytim deadlock dean debunk deduction deeply deer
defraud delicat delight delroy demis demonstrator denial dependenc deplet derid descend designation designer
desk destination detection detectiv deterrent dethron detour dhabi dietary dilbert dirt disability disagre
disagreement discrimination distant disturb dms dogg doll donkey doping dorsey downturn ds duel dungeon
duong dust dutert dynasty easily eeri elba elizabeth elliott els embargo emission emma employer encryption
endgam engulf ensur environment erfan ethan ethiopia eurozon evasion eviction evolutionary ex60 excellent
exempt expel expell experimental explicit expulsion fading faithful fallujah famer faulty favour feinberg
fest fiat finch firearm firework fitbit fixed flirt flown fm fool footprint forza fps fraser freed freestyl
freight function furious fx gaddafi gallup gay ge genesis genom genuin geopolitic geyser ghislain gilbert
gilead glenn glimps gotten gracey greenlander greenlight groundbreak gunfir gyllenhaal gym habitabl halfway
halid halliburton hammonton hamnet hardlin harmful hassett hazardous healthier heartbreak heartland heighten
hendrickson henman herald hiking hk hobbit hoda hollinger holloway hotter huckabe ichiro idol imagery
impeach implication incentiv incredibly indicator indycar inexplicabl infamous infect infectious infiniti
influenza info insect inspect institutional instruct instructor insurgent intend inter interaction
interactiv intruder inventor ioc iren irreversibly isfahan jae jam jarrett java jean jeann jenna jesus jibe
johnny josé jp judgment judiciary juggl juic junior k1 kankake kathy katz kauai kc kemp kendrick kerrey
khaby khamzat kharkiv kilroy kingpin kirby kiss kitkat kobe koepka kotb kuznetsova kyoto lair lang launchpad
lax layer lb leap lehigh levy leyen lgbtq lifespan lightly lil limbo lindo lining lister livestream locust
logistic lone loophol lsu lyme machu madden magical maid mainland mainly majeur makeover mall manual marshal
martian mate math mauresmo mcadam mccarthy mcgregor medalist mediatek medic meditation metavers meyer midsiz
milk milosevic minecraft minus miscalculat mistaken mitchell mobiliz monologu monsanto monument mosul
mountbatten mover moya mph mr mrbeast multibillion multivitamin muppet mural mysteriously mystic myung n6
nab najaf naomi nasty natur neal negativ neglect nelson netherland newsroom nhs nice noma northwestern
norwood notorious nova oath obstruct odessa odyssey oks oliveira ops opt ore organic ortega oura outfit
outperform outreach overall overthrow ownership padr pan paradis paratrooper parkinson parol payday peek pep
perk permission personnel picchu pileup piling pistol pixar plagu plastic platinum platypus pokrovsk polar
polish pong pony porsch posed powerhous prairi precision presley prevail prior probation proc productivity
projectil prominent proven publisher punt purdy pyramid q2 qpr3 qualify rainfall ramadan rampant random
raping ratcliff ravag razer rba realm rebellion rebrand recaptur reckless redraw ref refiner reflection
register regulatory relax relentless reliev relish remotely renewal repairabl reply representativ repression
restraint retak retriev revision rhetoric rid riley robust rocker rockstar rodrigo rodriguez rogu rolex
romantic rooki ross rourk rumsfeld runner ryugu saddam safeguard safely sag sand schill schwartz
schwarzenegger scorch scratch seasonal semiconductor senegal sensation sepulchr shanghai sharapova sharpen
shockwav shorten shout shrin shun sideway similar simon sixer skeleton skydanc slick slight slower smallpox
smu smuggler snoop sober sofi soltani songwriter sooner soviet spaceflight spacewalk spacey spawn spear
specification splurg spokesman sprawl stagger stalemat starter statin statu steer stefanik stevenson sticker
stidham stink stonepeak stonewall stormy strategist straw streamer strix strongest stud stupidity stymi
subclad submit sudanes suiss sunglass supercharg supermassiv supersiz supplier surprisingly swamp sway sxsw
symbol taco tagovailoa taunt teammat technical techniqu teeter tel television tender terrifi thick thiel
thread threshold tide tilly tobacco toggl token topuria toughest trafficker transatlantic transplant
transportation treasur trent tricky trinidad trophy trounc tsarukyan tuberculosis tumor tuna twelv ubs uefa
ugandan ugly unacceptabl unbeaten undersea unfair uninvestabl unpredictability unseat unsettl unstoppabl
unwind upbeat upright usmca usual uw vaccinat vacuum vanderbilt vanguard vengeanc vent venus verita
viewership villa vinci virtually vladimir voip vol voluntarily vpn wade walter warehous warily warp wartim
wholesal widow wile windfall wiped wiping wonderful woo workplac wreckag wrongful wtf x1 x9 xrp yard
youngest zillow zimbabw =3 09 100k 107 10k 112 117 123 134 137th 162 16s 180 1984 1990 1h 1tb 2011 2012 2014
20bn 20m 225 25th 275 2xko 360 365 375 3b 40b 430 440 45w 4bn 4m 5000 5090 50m 550 5bn 5g 5k 63 6bn 6m 770
787 850 8th 90s 93 97 975 a17 abba abbott abe abrego academic acc accomplic accumulation acl acquit
activation acut adjustment administrator adolescenc adorabl adrian advertiser aether afib afroman afternoon
afterthought agentic aggravat agony agricultur airbas aire aired aldrich alexeyev algeria alibaba alicia
alignment alitalia alp aluminum ambush ame amnesty amol amzn anaconda analog andr andy anfield anguish
animat antetokounmpo anticipation antonelli anxious anytim anyway anywher apartheid apec apertur appetit
appli appreciat ar arbitration arcellx argentin armada arrow artifact ascend aspect assail assailant assembl
astonish astrazeneca atletico attende atti automatic automation autonomy avenger awar awkward aws ax backer
background backpack backstop backyard bacterial bagram bake balendra balloon balor baptist barbara barber
barbra barca bard barron barry basilica basin bate bath beard beaver becky bed bedard bediako bedroom behalf
behead belarusian belgium belichick believer bella benign benz bernard beslan betelgeus bethesda betray
betty bextra bezel bicker bigotry billi binary bind biometric bipolar bissau bkfc blad blank blindsid blitz
blogger bloomberg blueprint blunder blur bo bobcat bofa bombard bono booed booker boon borealis boro bottl
boulder bout bowi boxer boycot bra brak branch brandi breakfast bree breed brex brexit bridesmaid brin
brontë bruin brutality bryan bucket bucky bunch bundl burnham burton buster butt bwi bystander ca cabin
cadillac cairn cake calendar caller callum canterbury canva capcom capgemini capitalism capriati capsiz
caption carano cardiologist cardiovascular carefully carl carlil carnag carousel carpenter cart carv cary
casino castl cavalier caveat cbo cede ceil celestial cellular certificat cervical chabad chamberlain chant
charter chees chid chilean chili chipmaker chock chop christina chronic chronicl churn chávez cink cited
clara clarify clarkson claudett clearest clement cling clinic clinical closest clutter cofounder coke
collaboration colleagu colonoscopy colton colvin comey comfort commentator commodity communicator companion
compass complacency conclusion concret congratulat connectivity conquer conscienc consideration
constructively cont continent contrary contribut contribution contributor convinc coor copeland copycat
corey correct correctly cotton counsel counterprotester countertop covert crab credential creek cried cris
crispin crm crocodil crop crwv cryptocurrency cto curfew curiosity curry cute cwg cybercrim cybersecurity
damascus damn dancer dant dare darian darken dave dawson daycar dealt dear debasement debilitat debris
decibel dedicat deepseek defendant defianc deliberat delightful delug dementieva demilitaris demographic
dempsey dena denier denis derang derby deriv deserter despicabl deterrenc dia diageo diamondback diana diaz
dickinson differently dina dingo disarmament discard disciplin disclos disgrac disguis disk disposabl
distress diversify diversity divert divisiv dl dnc doberman dodd doe dolby doorbell doubleheader doubtful
doumbouya downhill downpour draper drc drift drov dtla dud duffer dull dunk dusty duvall dwarf dwayn dylan
dynamit ea ead ear earliest ebber edmond educator effectively efficient eilish electron eleven elis elwe
embattl embed emirat emmett employ encrypt endur engadget engag enthusiasm ep eradication erika erivo erod
eshop establishment estonia ethical europa evad eventually everyday exact exampl exemption exhaust exotic
expectancy exploration explorer expression extinct extract extremely exxonmobil facilitat faint famin
farmworker farrell fascinat fatality fateful fatu fe fearful feather felin fern fetterman fiercely finalist
fingerprint firebomb firer fist fixation flagg flam flavor flem flexibility flexibl florio flourish floyd
flurry flyer fomc footstep fountain francesca frankel freddi frequent frontier fsd fugitiv fukushima fuller
fundamental fundraiser fy26 gaga galor galveston gambit garnish gasp gato gator geekbench gellar gem
generalist genius geomagnetic gig gigabyt gina glad glar glaser glorious glossy glover golfer gomez goodman
goodwill gorilla gown gp gra graduat grain grapheneo grass gravitational greenhous gritty gsk guantanamo
guardian gucci gvili h2 haberma hadid hagu haifa hamlin hamper hampshir handbag hangar harvey hawaiian
hawkey hearn heckler helen hellish helmet hendrick henson hepatitis hernandez hernández hick highlander
hilton hitch hiv ho hobbl hoddl homeowner honest hornet hourslong hover hoyer humor hung hurley husky hut
icahn icc iceland icing ids illusion imac imessag immens impass imperial implod importanc impressiv
improbabl improperly indy inequality infant inferenc infiltration inflat influential infrar inheritanc
initially inning instacart instrument intensiv interferenc intermittent interoceanic intimidat invalidat
invent inventory ip ipado iq irl isiah islamabad islamist isolation issa issuer itanium iu izzo jace
jacksonvill jakarta jalen jared jayson jb jeep jelly jenell jimenez jokic jolt jordyn josephin journalism
jpeg juliett jurassic justification jürgen karachi kash kast kay kazaa kean keeper kelsey kerr keto keynot
khan kidd kidney kiev kilimanjaro kilmar kittleson kiwis klaebo klein klint knockout ko kodak kosovo ksr
kubiak kuminga kurt lamont lana lanc landfill landlord lap latter launder lauren lausd leaderboard leafgreen
leavitt legality legislativ legislator lehman length lens leonid liberia liberty lighter likelihood
limitation lincoln lindsay listeria litani literally litigator litter llm lofty logo lonely longstand lope
loving lucid lukashenko lukoil maccentral macquari macro magnet magnetar mah mahan makeshift malaysian
malcolm malley mamady mandatory maneuver manhattan mania manilow mann mantra marcus marketplac maría
masquerad mastermind masterpiec maximum mayce mayfield mcduffi mediation medina megadeal mejia mel melinda
memorabl meningococcal mensah menstrual mentally mentor merrill metagam metcalf mh370 mich michaela
microplastic midday mighty migrain millwall milo mindset minimal mint misinformation misty mitsubishi mls
moana moderniz mogul molestation monetary monolith monstrous montgomery moonshot morality morningstar morris
motivation motorsport msf msft msu mtg mullally mummifi mummy municipal murky musharraf mushroom mutant mutu
n1x nadella nader nano napster narco nasry natanz nationalist ncaab ncis neck neighbour nervous netscap
neutron newer nex nich nih nikki nikola nnaji noir noncombat nordic norton notification nxt nxtpaper nye oak
obituary obsess obsession occupation occur octopus odesa offender offlin oglala okay ol oli oligarch oliver
omega openly operational oral oreshnik org organiz orgasmic oriol orion osbourn ossetia otherwis outdat
outing outshin outspoken overboard overdos overshadow overview ozzy pacer palac palmon panarin paramilitary
parry participation partisan pasadena pasta pat patienc patrick patriotic patron patterson paulson paypal
payroll pbs pdf peacekeeper peanut peat peloton penc pennington penny pepsico peptid perhap perimeter
personally pet petition pfeiffer pft pharmaceutical phelp philanthropist philipp phish photograph pinochet
pit platner plow plum pluribus podium poker polis politico pollan pollut poop postal pot pounc power5 pr
prank prasad precedent pregam preserv presid pretend primordial print printer procedur prodigy profound
promo promoter propell prosperity prototyp provinc prun psa pub pulsar punctuat punishment puth pyongyang q1
qaeda qanta quad quadrantid quartet quest quinn quo qwest radvinsky raffl rahman railroad raleigh randy
raped rarely ras rat ratchet rated ratio realistic reap rebuf rebuilt recreat redaction redford redskin
reduction redzepi reelect refere reformist refrain refueler refug refusal regard registration regulat
reiterat relativity relay relevant reliv relocat remad remembranc remors renaissanc renewabl renounc
renovation repeatedly represent repriev rerout residential respiratory restock restrain rey richest rijkaard
rite riversid riyadh rna robber robin rodger rollercoaster roma romo ronald roommat rooster rory rosebush
rotation roug rousey roy ruben rude rundown rupert sabrina saldaña salut salvador sampl sanderson sandra
santander satya saudis scalis scatter schizophrenia scotus sdf section seesaw seismic semifinalist semitic
sentiment sergey sfo sfusd shakedown shan shapiro shav shawn sheahan shein shelly shiffrin shiit shirt
shocker shook shorthand showrunner shroud shuffl sidestep siliconvalley simmer simpson sinema sinister sioux
sitcom sixteen sizing sketch skipper slalom sleev smallest smartest smil snapshot sneak snowball sock
softbank solstic sooth soup soupy sovereign spaceshipon sparkler spars spartan sperm spher spic spicy
spitzer splashy spokesperson ssd stabilis stability stair staley stallion stealth steepest stepfather
stephani steyer stitt stoneheng stopgap strangely strangl stray streisand strict strif striker stronghold
stroud stryker stuttgart substation subtl suburban succeed suggestion suitor sum sunset superpower suppos
supremacy surcharg susi swath sweden swedish sweeten swip swirl swoon symbolic symphony sysco sysmon taliban
tallest tally tame tamiflu tamper tang tangl tanzania tar tariqu tate taxi tb teardown tectonic telekom
telephon televis tent terminat termination terrain tesco thaw theatr thee therapist thinkpad thomson threw
throttl thrust thumb tightrop timberlak tirad titanium tivo toilet tomlin torvald toth tottenham toughen
tourett traditional tragic trainer trajectory transaction transformation translat transparency treason
tripoli triumphant troll trx tua tug tumour turf tusk twenty tylenol tylor ual ukip ultraprocess unauthoriz
undefeat undermin underscor understood undetect uneasy unethical unfortunat unjustifi unlik unnerv unrelat
unseal unsecur unthinkabl unvaccinat unwaver upload uruguay usernam utc vacation valencia valero vallarta
vallejo vast vc venu vermont versant versatil viacom vigil vinegar vinicius violinist visibly visionary vivo
vodafon volkswagen vonn voyag vu wagon walkout wanna warhammer warhead warmth watcher wayn wb weaker weakest
weaponization weed weinstein welfar wellness wettest wheatston whiplash whipsaw whitlock wildcat willingness
wilt windy wisdom witkoff woke wolff wolverin wore workaround wow wpp wreck wrestler wrigley wti wyom yellow
ytd zayn zepbound zoe zurich
"""


def _read(table: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    count = 0
    for entry in table.split():
        if entry.startswith("="):
            count = int(entry[1:])
        else:
            counts[entry] = count
    return counts


#: Stemmed word: how many headlines it stands in.
WORD_COUNTS = _read(_WORDS_BY_COUNT)
