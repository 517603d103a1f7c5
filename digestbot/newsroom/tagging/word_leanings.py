"""To which sections a word leans: how much more often (ln) it stands in texts of a section than in all texts.

Made by ``tools/make_word_tables.py`` from Google News' top stories of 20 December 2025 to 31 March 2026 as
archived by the public, and from the test halves of AG News and of BBC (Greene and Cunningham 2006), without
their labels. Words are folded and stemmed as ``words.telling_words`` gives them.
"""

from __future__ import annotations

#: The order of a word's leanings.
LEANING_SECTIONS = (
    "world",
    "politics",
    "business",
    "technology",
    "science",
    "health",
    "environment",
    "sport",
    "entertainment",
    "lifestyle",
)

#: Nats in a step.
STEP = 0.25
#: A word's leaning to a section is so many steps less than it is written.
OFFSET = 12
#: Each section has so many bits of a word's number, the first section the lowest ones.
BITS = 32

# Word, ":", and a letter for each section: "m" for no leaning, "n" for one step towards it, "l" for one away.
_LEANINGS = """
0:danneaasga 000:llpmolmjla 000m:iiiiiiitii 01:hhmphhhhhu 03:gggmgggngy 04:mphhhhhhhu 05:googgggrgg
06:hhmnhhhnhu 07:iqiiiiipiq 09:lhmnhhhnhq 1:iholkliqlg 10:kjonnhiomn 100:lhpmmfmlll 1000xm6:iiisiiiiii
100m:eeooneeqee 101:hhhhhhhrth 102:niiiqiipii 103:mhnhhhhqhi 104:iiioiiqpii 106:iioiiiirii 107:hhnhhhhshi
108:iiriiiiiii 10a:dddtddqdmd 10bn:iiqiiqiiii 10th:hhhnhhhqth 11:jjlqofknmk 110:mdpdneempe 111:hhnhhhqqhi
113:iiiiiiitii 114:ggmmgggsgg 115:nfllfffqfg 116:hhnnhhhhhu 117:iiiiiiiriq 119:ffqfrffmfq 11bn:hhshhhhhhi
11th:lgogqggpgg 12:kgmmpgoonq 120:oeomeeelee 124:iiiiiuipii 125:hhpnhhhohi 12th:phhhhhhqhh 13:lglmojapno
130:lepkopenef 132:iiiriiipii 134:iioriiiiii 135:pgpggggggg 14:kfnmakkqmn 140:qohhhhhhhh 145:iiiriiipii
146:hhpnhhhohi 14bn:hhshhhhhhi 14th:mhnhqhhohi 15:mkokjnanmr 150:nmokccclnc 1500m:iiiiiiitii 150m:iiqiiiiiqi
151:loomgggngg 16:jgknmaariq 160:phhhqhhhhi 162:hhrnhhhhhi 165:lrmhqhhhhh 16s:iiirqiiiii 17:hklofkjpnr
170:nioiiiiiqi 17e:ccitcccccd 17th:mhhhhhhqqi 18:hhlolaiqka 180:ngmpgggngg 18th:hohhhhhqth 19:ljmhlnkqlq
190:iiqoiiiiii 1950:hhnhhhhhvi 1960:pohhhhhhqh 1970:msnhhhhhhi 1976:iqiiiiipqi 1979:piiiiiipii
1980:ggomgggpsg 1984:hhmhhhhrqh 1985:iiisiiiiii 1986:hhhhhhhqti 1990:meokepepee 1994:kgomgggqgg
1996:hhhhhhhqti 1997:gsmggggnpg 1998:kglmgggqpg 1999:looggggnpg 19th:kglggggptg 1b:ermkeeepnf 1bn:kerkeeeeee
1m:jnoffffmsf 1s:iiiiiuipii 1st:gmicvncocd 1tb:iiisiiiiii 2:kinmnmjolk 20:lamnljoonm 200:ngonaalkka
2000:ckolcpcqlq 2001:jpojmddpdd 2002:hkpldddnrd 2003:hapjjanoqb 2004:iionlkipoa 2005:cjopjaaopa
2006:bjonbbbrbc 2007:hhmhhhhshh 2008:emppeeenee 2009:ffrffffofg 200m:hhhnhhhshi 200mp:hhhshhhhhi
2010:hpphqhhhhi 2011:iiooiiipii 2014:iioiiiirii 2016:niooiiiiii 2018:hhrhhqhhhh 2019:hpnnhqhhhi
2020:culicpcccd 2021:nomgqgggpg 2022:mereeeeene 2023:ggmmsggpgg 2024:nrljmodkdd 2025:dkpmokinmu
2026:filnmfiqpu 2027:gonppmcbnc 2028:honnmcdpcd 2029:iiiriiiiqi 2030:hhhrthhhhh 20bn:iqiiqiiiqi
20m:hhnhhhhhvi 20th:oggogggmpg 21:mhljjkaqnu 21st:mhnnhhhohi 22:lamljknpoq 225:hhrnhhhhhh 22m:iiiiiiipui
23:klllaapqlq 232:iiqiiiipii 24:lklmhloqmo 25:iaokpnmpoq 250:jlopdodkdq 250k:hhhshhhhhi 25bn:hhshhhhhhi
25th:iiioiiipqi 26:iemqgknnlw 2600:hhhshhhhhi 27:ikmoalapnu 270k:lhhshhhhhh 275:mhnhqhhhqi 28:iangjknqpt
29:kaljpobpkx 2b:ohphhhhhhi 2bn:jnrlffffff 2m:mfnfffforg 2nd:mmccqccppc 2nm:hhhshhhhhi 3:kioljkmpkj
30:mknlllannr 300:iiqkobnnkb 31:kjmfakasjp 32:mcnclccrlc 320:kfqlfffmfg 33:ldlmnrqmne 34:lejeeeesee
35:kbmnbmonrc 350:oflnoqffff 35bn:hrqhhhhhhh 36:kipmmaanab 360:niiriiiiii 365:iiisiiiiii 37:monkepenee
370:iiriiiiiii 38:jfplfsfoff 380:mhphhhhohi 39:kfnnlfhqha 3bn:elskeeeeee 3d:eeesreeeee 3i:eeeexeeeee
3m:ggggggggwg 3q:ggsggggggg 3rd:jdpldsdmdq 4:kinmikjpmi 40:iloklmpkru 400:mhqlnkagab 400m:lgmggqgrgg
401:ggrmgggngg 40b:iioiiiiiui 40m:hhhhhhhovi 41:kdpmnoemde 42:jdpjdddnsd 43:gqpogggggg 44:jfplfffpff
440:niiriiiiii 44th:iiiiiiitii 45:hmqcondjod 450:ggrmgggggg 46:mepeeeepne 47:jfqfffflqf 48:ncnncmcncc
49:hdrdmndmmd 499:hhhshhhhhi 49er:aaaaaaauab 4a:hhhrhhhhqi 4bn:emseeeeeef 4k:hhhsqhhhhh 4m:ggmggggpug
4th:nnoffffoff 5:jkonhkeomn 50:ijomnqomoa 500:igsigahiaa 5000:iioriiiiii 500m:iqioiiipii 5090:iiisiiiiii
50k:hhnnhhhqhi 50th:iiiiiiipui 51:fnqfffqoff 52:ldnjdddpqq 52m:hhnrhhhhhi 53:llpkneeode 54:jdodmddosd
55:ieqpeeekee 550:hhrnhhhhhh 56:ffnffffrrg 57:gnlggqgrgg 58:loopgggggg 59:lflnfffpof 599:hhhshhhhhi
5bn:ccsccndcod 5g:iiisiiiiii 5m:dopddeedue 5th:lhmnhhhqhh 6:kjnkkiiqll 60:jpmkkjlopa 600:jjrncccccc
60m:ggmggggrsg 61:hpphhhhohi 62:kglggggpsq 63:ggpmgggpgg 64:kdkqdddood 65:blolbbbqqc 650:hphrhhhhhi
66:pggggggqgg 666666:fmppffffof 67:lfnffffrff 68:ffflrpfrof 69:lomggggrgg 6bn:hhshhhhhhh 6m:jepeeeensf
7:jdnmmkjpnj 70:mbjooqbmnc 700:jmqlmcdlmd 70s:nhhhhhqhth 71:hdnjmodmtd 72:lmpkoeelef 725:iiriiiiiii
73:hprhhhhhhi 74:ffklfffrsf 75:bqphlmcnlc 76:lgomgggnpg 77:mgggpggpsg 777:hhshhhhhhh 77m:iioiiiiiui
78:lfmffffqqf 79:fmmloffqof 7bn:lgrgggggpg 7m:fnffffffwg 8:ieoolmkoka 80:nmnkkablpb 800:hlpopbnhbb
800m:kggggggtgg 81:mflffffqrg 82:kfnffqforg 82nd:qggggggmgg 83:gggggggugg 84:jmkkoperef 85:keomeeqone
850:niqiiiiiii 86:lgmggggpsg 87:hlnnpddmqd 870:iiqiqiiiii 88:hhnnhhhqhi 88m:iiiiiiipui 89:eemeqeesne
8bn:hhshhhhhhh 8m:ffllfffmvf 9:ignnqjamon 90:kcpoocpicc 900:mflrfffffg 90s:mpnhhhhhqi 91:lokeeeeluf
92:mnlmgggpgg 93:fnoffffpoq 94:gngggtgpsg 95:keppeeelee 96:lflloffpof 97:niiiiiipqi 98:lgmmgggrgg
99:eeeqqtekne 9bn:hhshhhhhhi 9m:ggogggggvg a17:iiisiiiiii a24:hhhhhhhhwh a37:hhhshhhhhi a57:gggtgggggg
aa:iiriiiiiii aaa:iiiiiiitii aapl:iiriiiiiii aaron:ffflfqfrrf abandon:mqdnmnqndd abba:qhhhhhhhhi
abbey:hhrhhhhnhh abc:hrhnhhhnqh abduct:qmeeeeeeee abdullah:qiiiiiiiii abe:qiiiiiiiii abel:ffsfffffff
abidjan:qiiiiiiiii abigail:gvgggggggg ability:mdmppodddq ablaz:qhhhhhhhhi able:jljplmcpkc abn:iiriiiiiii
aboard:mfffwffffg abortion:hshhhuhhhh abroad:lgpggggpgg abruptly:ophhhhhohi abs:iioiiiirii absenc:keneeeerpe
absent:mhnhhhhohq absolut:hohrhhhhqh absolutely:lmeooeepnf absorb:lgrgqggggg absurd:iiooiqiiii
abu:rffffffffg abuja:qiiiiiiiii abus:okilalbnot ac:ffllfffsof aca:iqqiiiiiii academy:ddjdddddxe
accelerat:kcpoqccjcd accept:moohbobnbc access:kmiramagla accessibl:iqooiiiiii accession:iuiiiiiiii
accessory:hhnrhhhhhi accident:ndlddetqde accidentally:emnrneeeee acclaim:hhhhqhhnuh accord:pioiiiiiii
account:eirohaahja accountant:niqiiiiiii accumulat:iiiiiiyiii accuracy:lggqgqggpg accurat:ohhhhqqhhi
accus:ppijagajll accusation:npfofffmfg ace:ggrgqggngg achiev:jpknoffoof achievement:hphnqhhohi
achill:hhhhhhhthi acid:niioqiiiii acknowledg:pnklmddjdd acquir:ahqpakakja acquisition:ccprcccinc
acre:piiiiiqiii acrobat:hhhshhhhhi act:nqlkhaaeqa acted:phhhhhhohi acting:dninmddmud action:mnnjaaanoa
activ:lkmopqdjdd activat:pfffffxffg actively:lgmmsqgggg activist:qmkiaaaanb activity:mhnmqqnaab
actor:aaaaaaahxa actress:bcccccccxc actually:hcmpqnpnmd acut:nioiiqiiii adam:hnlddndrqd adapt:offnoffmof
adaptation:ggggqgggwg adapter:iiisiiiiii add:bkmrkkalla added:annnakapqa addict:iiioiqiiqi
addiction:fjgsbrbbbc addictiv:hhhthhhhhh adding:filqblbnoc addition:hopphhhhhh additional:penkeeqeee
address:lpjqajafka adebayo:hhhhhhhthh adelaid:lhhhhhhqth adesanya:piiiiiipii adhd:gggggygggg
adjust:ieqkeeqnee adjustment:iiiiiiupii admin:ktjoeeeeee administration:mrmjeqnaha administrativ:niooiiiiii
administrator:knlotffffg admission:mgomgggmpg admit:mmlnaaapjb adob:eekteeeeef adolescenc:iiiiiiiivi
adopt:mmomeeqene adoption:ggmrggggpg adrian:loggqggrgg ads:cmisccclcd adult:bjhmpxcccc advanc:jolomnapaa
advantag:eekqeeeref adventur:mhhnhhhhti advertis:ggpqggggpg advic:esmoeeenee advis:ionkdowkne
adviser:nnkldudddd advisor:jnplfsffff advisory:iojmdsxdde advocat:jpolfsffff adwar:hhhshhhhhi
aerial:qiiiiiiiii aerospac:iiqiqiiiii aether:iiqoiiiiii afc:dddddeeude affair:lrilccdjrd affect:minmmqblkb
affiliat:oqlgpggggg affirm:nqiiiqiiii affleck:gggmgggpug affluent:iioriiiiii afford:hpnnhhhohi
affordability:koqkepeeee affordabl:iqooiiiiii afghan:raaaaaaaab afghanistan:raaaaaaaaa afib:iiioiiirii
afp:ommkaaakma afraid:nqgggggpgg africa:oliamrbmkb african:qibhbobkkb aftermath:npflfffofg
afternoon:jepeeeereq ag:fmqoffflff agassi:gggggggtgg age:gjkmsrakqp aged:eoekeeelvf agency:llkgqkoqha
agenda:oqcclrpicc agent:htinaaamga aggravat:niiiiiipiq aggression:qohhhhhhhh aggressiv:jqmnepelnf
aggressively:hhhqhhhoqi aging:fffltufffq ago:kkmmriknka agr:ljqlaiamla agre:njpgaiamaa agreement:nipmamajaa
ahead:knpklaomha ahmed:niiiiiirii aid:pajhasajma aide:oqkiccclcd aiding:qohhhhhhhh ailing:phphhhhhhh
aim:lklpamomka aimed:mompmlahab aiming:kolknoeqde aipac:iuiiiiiiii air:ojoniajfka airborn:qeekeeeeef
airbus:ddtddddddd aircraft:papajaaaaa airdrop:ffftfffffg aire:mhnhhhhoqi aired:iiiiiiiivi airlin:hdscaaacaa
airplan:niqiiiiiii airpod:bcctcccccc airport:jnsaajaaak airspac:qbkhlbcbbq airstrik:raaaaaaaab
airtag:iioriiiiii airway:jbsbbbbbbq aj:hhmnhhhrhh ala:mhnhhhhoqi alabama:mckcmcvqcd alan:apoaaabqqb
alarm:lqlllrpccc alaska:mnqggggggg alastair:hshphhhhhh albert:gggggggtgg album:aafaaaaaxb alcaraz:gggggggugg
alcoa:iiriiiiiii alcohol:iqiiiuiiii aleppo:qhhhhhhhhi alert:mbmnkquibc alex:bnihblospq alexa:hhhthhhhhh
alexander:mlnddeemse alexei:qggggggggg alexeyev:qiiiiiiiii ali:rccccccccc alicia:hhhhhhhhwh alien:erekteelqe
align:logmuggggg alignment:iiiouiiiii aliv:oddjdodqmd allawi:qggggggggg alleg:onmlaialma
allegation:oomhblblku allegedly:lcmocppcrq allen:ggpggggrgg allianc:odomddddme allow:lolpijakja
ally:qohiajjfaa alon:nckoocccqd alongsid:jdondddppd alphabet:ggorgggggg alpin:hhhhhhhqhu alter:kpflrqfmfg
alternativ:folqnmrbkc altman:ffftffffff aluminum:lhpnhqhhhh alzheimer:ddddpyddde amanda:iiiiiqipqi
amaro:ggggggggwg amateur:mhnhqhhohi amaz:gggmgggnuq amazon:faoqaaagpa ambassador:raaaaaaaab amber:ggggqgqpsg
ambition:lqjeneepee ambitious:gggougggpg ambulanc:qhhhhqhhhh amd:aamtajaaaa ameli:hhhhhhhsqi
amendment:eukeepeeef america:lopkjialka american:nmmgjkgoml amnesty:pioiiiiiii amol:iiisiiiiii
amount:kllqndqmde amp:hirnkbbjbb ampl:iiooiiiiqi ampute:iiiiiqirii amro:iiriiiiiii amsterdam:nioiiiipii
amy:hsnhhhhhqi anaheim:fffffffufg analyst:ifroaaaeaa analyz:mhnqhhhhhi anastasia:mhhhhhhshi anc:iiisiiiiii
ancestor:ffffxfffff anchor:hhqnhhhnhh ancient:hddjwddjdd anderson:ggggqggpsq andr:ffffffftof
andrea:fffnoffotf andrew:lodldddqqd android:aaataaaafa andy:bccicccucc anfield:hhhhhhhthi angel:jiieoalrra
anger:qmhccccllc angry:pekkeeenee angst:hhrhhqhhhh animal:jkdlrsqmpd animat:gglmggggvg animation:ggmmggggvg
ankara:nsiiiiiiii ankl:fffffffufg anna:lhhhhhhntq annan:qhhhhhhhhi anne:mhhhhhhqqi annexation:rggggggggg
annika:iiiiiiitii anniversary:njcnlccmrc announc:imnpkkilma announcement:hmnqkabmmb annoy:gggqgqggsg
annual:clqnalaiqa annualiz:iiqoiiiiii anomaly:eeeexeqeef anonymous:kffofffotg ansari:iiiiwiiiii
answer:jojmpmmplp ant:hhnnqhhohi antarctic:hhhnuhqhhh antarctica:eeeevexeee anthem:mhhhhhhshi
anthony:gngggqqpsg anthropic:afdtaaaaaa anti:npgoinjffa anticipat:ckopcncjrd antidepressant:ggggqxgggg
antisemitic:qffnffffff antisemitism:pphhhhhhhi antitrust:ccslccdccd antivirus:hhhthhhhhh antonio:kggggggtgg
anxiety:ieneexeeee anxious:piiiiiipii anybody:iiqiiiipii anymor:lmkqeeelnf anyon:mljkdeqqne anyth:ijkolccqcu
anyway:hhhnhuhohi anywher:niiiiiirii aol:ddltdddddd ap:mmkhnlnqhk apart:jlmjtodndd apartheid:qiiiiiiiii
apartment:phhphhhhhh ape:fpffvfqfff apocalyps:hhhrhhhohi apollo:ggpguggggg apologis:jrkffffpof
apologiz:phhphhhhhh apology:mplffffopg app:daatgaadgn appall:nqioiiiiii apparent:pejkeoekne
apparently:mndpddqmme appeal:nqnfaammia appear:noimmmjnka appearanc:mkccccdrrd appendag:iiiiqiirii
appetit:iiriiiiiii appl:acktcdaaja applaud:piiiiiipii appli:niooiiiiii applianc:iiqoiiiiii
application:hpkrbmbbbc apply:jppnffffff appoint:npniccdncd appointe:oshhhhhhhi appointment:pggggqgngg
appreciat:iqiiiiipqi approach:lpjkppqmjb appropriat:hshnhhhnhh approv:mpnlhqaiaa approval:borkbqcbnc
april:eklmtlnmob arab:rddddddkdd arabia:raaaaaaaab arafat:rccccccccc aragon:iiiiiiitii arc:hhhrhhhohi
arch:mgqggggmgg architectur:iiisiiiiii archiv:hhhnuhhhqh arctic:nhhnqhqhhh area:mmliiowhir arena:fflnfffrrf
argentin:ggogqggrgg argentina:nddddeesde argu:mnnldddomd argument:lpplffffof arial:fmppffffof
ariel:reeeeeeeee arizona:bqbhlmoslc arkansa:eoeeneespe arm:pamlajakaa armada:piiiqiiiii armed:qckccccclq
army:rideaaaeaa arnold:hhhnhhhqqi arrang:pqiiiiiiii arrest:ophhgaalpa arriv:omgnnanmkn arrival:jplnofffrf
ars:iiirqiiiii arsen:fffffffuff arsenal:faaaaaauaa arson:qggggggggg art:bnlkoccmuc artemis:aaaaxaaaaa
artery:iiiiquiiii arthritis:ggpggwgggg arthur:hhphhhhoqi articl:kqgrgggggg artificial:ddnsdddkde
artist:ccilccdcwd aryna:gggggggtgg asfura:huhhhhhhhi ash:eeeeeeetpe ashley:gggmgggspg asia:mfrjaiaaja
asian:eisiaiaaha asid:knlffffsfg ask:nmnmaoajmp asked:momnklbmab asking:lmkpfsffff aspect:hhhrhhhohi
aspx:aataaaaaaa assassin:hhhnhhhrqh assassinat:rffffffffg assassination:qeekeeeeef assault:oohiakamqa
assembl:mhnhqhhohi assembly:mqmfopffff assert:oqgmgggggg assess:mdqjmddmdd assessment:qeleeeeeee
asset:nargaaagab assign:lgppgggggg assist:lnnffffrff assistanc:ophnhhhhhi assistant:bbjsbbcnnc
associat:kompcnclld association:enlnaaarnp assur:nhmnhhhnhh assuranc:ohnhhhhohi asteroid:ccccxccccc
aston:hohhhhhshh astro:dddddddude astronaut:aaaaxaaaga astronomer:aaaaxaaaaa astronomy:ggggxggggg
asus:eeeteeeeee asylum:otdddddddd ata:ggsggggggg athen:faaaaaauaa athlet:hoccccdtmd athletic:aagaaaauaa
athlon:iiisiiiiii atla:ccmiwcccld atlanta:bngbkbttbc atlantic:jnlloqqoff atlassian:ggprgggggg
atletico:hhhhhhhthh atmospher:ffffxfqfff atmospheric:lgggqgygpg atomic:qggggggggg atop:mhhhqhhoqi
atp:gggggggugg atrocity:qiiiiiiiii attach:iiioqiiiqi attachment:iiirqiiiii attack:qjfhalgcga
attacker:pkdodddjdd attempt:nollpakjia attend:nmkhbbbksc attendant:ffsffqfffg attende:hhhrqqhhhh
attention:hllodsdnmq atti:iiisiiiiii attorney:fumhbbbkbb attract:hpnqhhhhhi attractiv:iiooiiipii
auburn:iioiiiirii auction:ieppeeeeqe audienc:dndldddkvd audio:dddtddddmd audrey:iqiiiiiiui aug:oeekeoeqee
august:ibrmbbbmkb augusto:qiiiiiiiii aurora:iioiuiiiii austin:menkopenef australia:oejjkaroga
australian:lhkdjkasla austria:nfflfffrfg austrian:mfklfffrff authentication:hhhshhhhhi author:gchklccivu
authority:onnjainhao autism:dddjdydddd auto:aipqbbblbb automaker:ddsjdddddd automat:ggorgggggg
automatic:kgorgggggg automation:hhhshhhhhi autonomous:nhhrhhhhhh autonomy:phhnhhhhhi autumn:nogggggrgg
availability:fffsfffoff availabl:ahksjpaljb avalanch:rbbhbbcbbc avatar:dddjdddqud ave:hhhhhxhhhi
avenu:oglggggmsg averag:aisiaaaljb avert:pnoggggggg aviation:ffsfffffff aviator:ggggggggwg aviv:qhhhhhhnhh
avoid:lonnaaonkp await:hlqojaalia awar:gooqgggggg award:eifhiaakwo ax:iiqiiiqiii axe:iiqiiiipii
axed:iqqiiiiiii ayaneo:hhhshhhhhi ayatollah:rfffffffff azerbaijan:phhhhhhohi aziz:nqiiiiipii b:mkmlmmaopa
ba:jfpffvffof baby:kcmiosdjsd backbencher:huhhhhhhhi backdrop:piiiqiiiii backer:lohrhhhhhh
backfir:nooggggngg background:hhnrhhhhhi backlash:lolmapakrb backpack:iiiiiiiiiy backstop:iiqiiiiiqi
backup:jeepeeeref bacteria:hhhhwqhhhh bad:ilkkhnlota badenoch:nsiiiiiiii badly:lhmhqhhqhh baffl:lggguggpgg
bafta:ccccccccxd bag:ggpgpggqgg baghdad:raaaaaaaha bahama:mgggpgqmgu bahrain:qeeeeeenee bail:iqqiiiiiii
bailey:iqiiiiirii baker:ggoggggrpg balanc:okniccdncd baldoni:iiiiiiiivi balk:nophhhhhhh ball:hdijmddtdd
ballet:dddddeedxe ballistic:rbbbbbcbbc ballmer:ffktffffff ballot:evaaaaaglb ballroom:dvdjdddjdd
baltic:piiiiiqiii baltimor:fffffqftff bam:gggggggtpg ban:lpjnfjlphm band:fbbbbbbixc bang:ggomuggggg
bangkok:offfftqfpg bangladesh:luiddddjdd bank:mdrgcaafja banker:eeskeeeeee bankrupt:eeseeeeeee
bankruptcy:aateaaaaka banner:hhpqhhhhhi bannon:pqiiiiiiii bar:mkknmoamax barbara:iiooiiipii
barbra:hhhhhhhovi barca:hhhhhhhthi barcelona:fagaaabuab barclay:kgqggggpgg bardot:mfffffffvg bare:iiiiqiiiui
barely:hhhhqhhqqi bargain:ggrggggpgg bari:lsmggggngg barn:iiiiqiirii baron:hpnnhhhhqi barrag:qejeneeeee
barrel:kgsaaalfaa barrier:iiriiiiiii barry:fffffsfsof base:qaikoaaiaa baseball:aaeaajauaa based:ihnraakgna
baseman:iiiiiiitii bash:mroggggggg basic:fnlrofffff basically:hhmrhqhhhh basin:piiiqiiiii basis:ffqffffopg
basketball:aaaaaaauaa basqu:piiiiiipii basra:qhhhhhhhhi bassist:iiiiiiiivi bat:hhhhhhhsqi batch:hhhrqhhhhi
bate:iiiiiiirqi bath:gggggggtgg batter:nflfffwoff battery:dalsaaaapa battl:mkkmaoaoqa battlefield:qggmgggggg
battleground:isioiiiiii bay:khfaaqtrip bayer:hhhhhhhthi bayern:hhhhhhhthh baylor:iiiiiiitii bbc:gofjaaarsa
bc:hhhhqhhshi bcs:iiiiiiitii beach:mjjblqumpq beam:hhhhthhnth bean:iiiiiiitii bear:ihkfnassma
beast:iiioiiiiui beat:caljaaatna beaten:imekeeerre beatl:hhhhhhhhwh beautiful:ggogqggppg beauty:ggpgpgggtg
beckham:dddkdeeude becky:iiiiiiipui becom:lmknhlknrl bed:niiiiuiiii bedard:iiiiiiirqi bee:hhhhhhunth
beef:ffqpffffpg beer:loqhhhhhhh beg:qhhhhhhhhh begin:mmmlojqmlo begun:odjnpeqdne behavior:jffqrqfmff
behaviour:hphnhhhqhi behead:qhhhhhhhhi behemoth:hhpnhhhhqi beig:iiqoiiiiii beij:qlgbbbbmbb beirut:rbbbbbbbbc
belarus:pffffffqfg belfast:iioiiiiiui belgian:iiiiiqirii belgium:mhhnhhhqhi belichick:hhhhhhhthi
belief:nqoiiiiiii believ:mlmklllplo believer:mhrhhhhhhi bell:iepeeeense belong:mmekqeeqef belov:lggqggggsg
belt:kflffqfsfg ben:bccicscrtc bench:eskeeeqqee benchmark:eeqqeeeeee bend:iiiriiipii beneath:lgmmsggngg
benefit:ijqmjmmimp benfica:hhhhhhhthi bengal:hhhhhhhthi benitez:gggggggugg benjamin:qnfffffmff
benz:hhrnhhhhhi berkshir:cctccccccc berlin:jcnlccdjud berlusconi:mthhhhhhhi bernabeu:iiiiiiitii
bernard:empeeeeref bernhard:hhnhhhhshi berni:ffqffffrfg berry:iiiriiiiqi berth:gggggggugg besieg:pqiiiiiiii
beslan:qhhhhhhhhh bessent:mereeeeeee best:bjkmfiaptp bestseller:iiiiiiiivi bet:kmpfaakpla beta:bbbtbobbkb
bethesda:iiioiqipii bethlehem:qgmggggggg betray:piioiiiiii better:emooknkola bettor:niiiiiirii
beverly:iiioiiiiui beyond:minnnlolkc bezo:gglmugggpg bia:nqiiiiipii bid:ippjaaanna bidder:lgrmgggggg
biden:iumeeeeeee bieber:iiiiiiiivi big:hkoonejooa bigger:kmpmcmcmcc biggest:hgpokfnlpn bike:mhphhhhohi
bill:dtlkdaamda billion:hhrnjjahhm billionair:gqpmnbcmbc billy:hhhhhhhnvh binanc:hhshhhhhhi
binary:iiiouiiiii bind:piiiiiipii biography:iiioiiiiui biological:hhhhuuhhhh biology:hhhntqqhhh
biometric:iiisiiiiii biopic:ffffffffwg bipartisan:cvkccccccd bird:jcccoxdjmd birdi:hhhhhhhthi
birmingham:hkiiccctld birth:ieketteere birthday:emekepepuf birthright:gugggggngg bishop:qhhhhhhhqh
bit:fjjrlbbokc bitcoin:fatabbbabb bite:ieqpeeelee bitter:ollmdetdne bitterly:nioiiiqiii bixby:gggtgggggg
black:jnjeujlkpa blackberry:eeeteeeeef blackburn:hhhhhhhthh blacklist:lhhrhhhhqh blackmail:nopggggggg
blackout:qljdddddde blackrock:ffslffffff blad:hhhqhhhqhi blair:luaaaaaaaa blak:hhhhhhhhwh blam:mkolakpmna
blanchett:hhhnhhhhvh blank:iiiriiiiqi blanket:lhhnhhyhhh blast:pmhennlkja blaz:oggmgggngq blazer:hohhhhhshh
blend:hhhphhuhqh blew:phphhhhhhh blind:eqenopelsf blitz:hhnhqhhqhi blizzard:daaaaayaaa bln:hhrnhhhhhi
bloat:mhhrhhhhhi block:mqlnnoifeo blockad:ribbbbbbbq blockag:piiiiqiiii blockbuster:fffffpfpvf
blocker:iiioiuiiii blog:jfftffffff blood:jkagsvbjmb bloody:pnfffffmof bloomberg:hhpnqhhhhi blow:mlmfimmpnp
blown:hhhnhhhshi blowout:ffqffffrff blu:iiisiiiiii blue:dknmpoapoa blueprint:hphhqhqohi bluesky:ffftffffff
bluetooth:eeeteeeeef blunkett:fvfffffffg blunt:kqomggggpg blur:iiisiiiiii bmw:eeseeeenef bnp:isoiiiiiii
bo:hhnhhhhshi board:mnoijhamna boast:niooiiiiii boat:pobbbpcmbc bob:dldlddtmvd bobby:gggggggrug
bode:hhhhhhhthi body:nfkkmolpha boeing:aasgoaaaab boers:ffsfffffff bofa:iiriiiiiii bold:kenoeeepne
bolivia:phhhqhhhhi bolsonaro:rffffffffg bolster:lpmmcccpcc bolt:iioriiiiii bolton:iiiiiiitii bomb:ricaaaoeia
bombard:pogmgggggg bombardier:hhshhhhhhi bombardment:qhhhhhhhhi bomber:rldddddddd bombshell:iiisiiiiii
bond:flraiaamka bondi:pqhhbbbkbc bone:ieeerrtnre bonus:hhqhhhhhth book:fjlmiaanus booker:hhhhhhhovi
bookmaker:niiiiiipqi boom:fbqppbbbkc boost:gmqnmlalka booster:lhhhwhhhhh boot:mekpeeepef border:prhfahagia
boring:hsnnhhhhhi boris:pohhhhhnhh born:keeeneqnue borrow:jpqlffffff borrower:ggsggggggg bose:hhhshhhhhi
bosnia:niiiiiirii boss:jjokaaaqna boston:aalkaltska bot:eekteeeeee botch:niiiiiipqi bottom:idpkneeqde
bought:fbpqbbbbpb boulder:hhhhthhhti bounc:ddrldddomd bound:lfnfofqpff boundary:lggmuggngg bout:iiioiiirii
bovina:hhhhhhhthh bovino:lugggggggg bow:kpflfffmtg bowel:hhhhhxhhqh bowl:aaehagauma box:eaaiakajwa
boxing:jeeeeeessf boy:ingnbqborb boycot:iqoiiiipii boycott:mrgmgggmgg boyfriend:hhhhhhhquh bp:eeseeeeeee
br:hoqhhhhnhh brac:koobbbwmbc bracket:bbbbbbcubc bracketology:gggggggugg brad:ffflfffrtg brady:gggggggugg
brag:lhmphhhhqh brain:aaaltwaajb brak:iiiouiiiii branch:ngomggqggg brand:hjqnamagoa brandi:iiiiiiirqi
brandon:fnflfffsof brat:ggggggggwg brav:dddkdeeude brawl:gggggggtgg brazil:qchccccpcc brazilian:mdlddeesde
breach:mpnnmcdccd bread:iqoiiqiiii break:llmmlhopma breakaway:qiiiiiiiii breakdown:lhhhhhhrqh
breakout:hhnhhhhqqi breakthrough:ncknspccld breakup:iiiiiiiiuq breast:fffffyfffg breath:eekeqpeqsf
breed:lhmnthhhhh breer:hhhhhhhthi breez:kggmgggppu bregman:hhhhhhhthi brendan:ohnhhhhohi brennan:nrhhhhhhqh
brent:jbsbbbckbc brett:iioiiiirii brew:hhmrhhqhhh brewer:ggoggggsgg brex:iiriiiiiii brexit:iuiiiiiiii
brian:hkccccdssd brick:hhhpthhhqh brid:kfflfffmvg bridesmaid:iiiiiiiivi bridg:oodmneeode brief:pklhmjmkia
briefly:menpneelee brien:gggggggnwg bright:ggmqqgggpg brighter:gggrsggggg brightest:hhhpuhhhhh
brigitt:lfffffffwf brilliant:ggmgqggrpg brilliantly:iiiiiiitii brin:hhhthhhhhh bring:kmiomavmll
brink:ipodnoepde brit:jeeeeeeewf britain:lomkhlapma british:nnmgfaanqa britney:hhhhhhhhwi briton:occocccplc
bro:agnaaaaawa broad:kmnqneeeee broadband:ccctcccccc broadcast:nojlbbcisc broadcaster:oemeeeeete
broadcom:ggorgggggg broader:lomnhhhhqh broadly:niioiiipii broadway:ggggggggwg brock:iiiiiiitii
brok:kdljrddrde broken:mmiclccrod broker:ndrddddddd brokerag:iiriiiiiii bronco:bbbbbbbukb bronz:fffffffuff
brook:fffffqftof brooklyn:fnfffffspg broomfield:gggggygggg brother:mhnkaaaita brought:llknpbonnc
brown:arjekjarpa brows:eeeteeeeef browser:bbbtbbbbbb bruc:iiqiqiiiii bruin:iiiiiiitii bruis:hshhhhhqhh
bruno:gggguggppg brush:jfpffqfpff brussel:kulffffffg brutal:odndddujmd bryan:iiiiiiirqi bryant:gggggggtgg
bt:eekteeeeef btc:hhshhhhhhi bts:kfffffffwg bubbl:ddmppddqdd buc:hhhhhhhthi buccaneer:gggggggugg
buck:gggmgggrpq buckl:mhrhhhhhhi bucky:iiiiiiitii bud:dddtdoddde budd:isiiiiiiqi budget:jppllaagpa
bueno:nioiiiipii buffalo:ffpffffrff buffer:piioiiiiii buffett:ddtddddddd bug:eeeteeeene build:nlmoogmgla
buildup:qfflfffmfg built:jbkrobbkkc bulgaria:lhrhhhhhhh bull:ccmocccrld bullet:phhnhhhhhi
bulletin:hhhrhhhnqh bullish:gnpmgggpgg bullock:ggmggqgnug bullpen:hhhhhhhthi bully:nogggggnsg
bump:ffkrofflof bumper:hhnqqhhhhi bunch:hhhrhhhnqh bundesliga:iiiiiiitii bundl:gglrgggmpg bungi:iiiiiiitii
bunker:qggmgggggg bunny:ccciccdlwd buoy:lhqhhhhnhh buoyant:iiriiiiiii burden:ngomgggngg bureau:niooiiiiii
burger:ffqffffopg buri:nhhnqhhnhh burk:iiioiiirii burn:ocjllmpipq burst:ffknspfoof bus:pnjdddddpe
busch:hhhhhhhthh busfield:hhnnhhhhti bush:nsmelalaaa busiest:nhphhhhhhq business:hhqqagafha bust:lfofffforf
buster:phhhhhhohi busy:nfmlffqoff button:fffrfffqff buy:dgrohiagen buyback:eeskeeeeef buyer:eqqmeeeeee
buying:garoalaajb buyout:ffrnffffff buzz:fffppfforg buzzer:hhhhhhhshq byd:ffsfffffff bye:hhhnhhhshi
bypass:iioriiiiii byrn:iiiiiiipui byu:hhhhhhhthi ca:hhhrhhhhqi cabinet:ntiiccdccd cabl:jmpnffflof
cabrera:iiiiiiitii cad:hhhshhhhhi cafe:pqiiiiiiii caffein:hhnhhuqhhi cairo:qhhhhhhhhi cal:iiiiiiitii
calculat:hoqhhhhnhh calculation:niioqiiiii caleb:hhhhhhhthi calendar:hphhhhhqqi calif:hdpjmqsnmd
california:lqljootigp californian:iiooiiiiqi call:nplmfnikla caller:hphqhhhhqi calm:oepeeeelee
cam:niiiiiiiui cambodia:qmccccccld cambodian:pphhhhhhhi camera:gadtlanhla cameron:gggggqgspg
cameroon:mthhhhhhhi camp:mnagknqrab campaign:ltfjahjlaa campaigner:isioiiiiii campbell:eqkneeeqnf
campus:lnfqfffoff cana:iiiiiiitii canada:nipggaanga canadian:ojoaaaanaa canaveral:iiiiwiiiii
cancel:jmnkmisisa cancell:nggmgugggq cancellation:mngmggqgpq cancer:adbaiyaaha candidat:huealmania
candy:hhnhqqhhqi cannon:nsiiiiiiii cap:ilqjaaapaa capability:odiqmddddd capabl:pdjomddkdd
capacity:hkqodddmdd cape:lgggugqngg capex:hhqphhhhhh capital:paogaaakka capitalism:iqooiiiiii
capitaliz:hhnnhhhqhi capitol:osjddddddd capriati:iiiiiiitii capsiz:qiiiiiiiii capsul:ffffxfflff
captain:iaaaaaauab caption:iiisiiiiii captiv:qggmgggggg captur:oajesalmao car:ndpifgalfm caraca:rfffffffff
carbon:fffotfxffg card:fppkaaaqgn cardiff:fflfpffsfg cardinal:kbbbbbbtbc cardiologist:iiqiiqiiii
cardiovascular:iiiiixiiii care:lnknatainp career:jaeakaatpa carefully:pohhhhhhqh cargo:ocnctcdccd
caribbean:lpmfffufoq carl:ffnffffsof carlil:iiiiiiirqi carlo:ddiddddudd carly:hhhphhhrhh carmaker:hhshhhhhhh
carney:qlmbbbbbbb carolina:kngeautoha carousel:iiiiiiitii carpenter:iiiiiiiivi carpet:dlddddddxe
carplay:hhmshhhhhh carri:phmhhhhnhh carrier:marijaaaab carroll:hhhhhhhsqi carry:olkmnnakaa carson:iiiiiiitii
cartel:qmkeeeeeee carter:ggmggggrsg carv:iiooqiiiii case:jollfvggjm casey:hohhhuhqhh cash:jjqlaaakpa
cassidy:iuiiiiiiii cassini:ggggxggggg cast:hqmakbbmtb castl:nhhhhhhhuh castro:qhhhhhhhhi castrol:ffsffffffg
casualty:pfofffflff cat:piiiiqiiii catalogu:iiqoiiiiii catastrophic:nhhhhhyhhh catch:lelpeoenee
catcher:iiiiiiitii cate:hhhnhhhhvh category:dndlddddwd catherin:hhhnhhhhvh catholic:qkdjdddddd
caught:nndlpdummd caus:nmkmmqpjlm caution:meqeoeelef cautious:mlqjdodddd cav:gggggggtgq cavalier:hhhhhhhthi
cave:kfffvfffrg caveat:niiiqiipii cba:hhnhhhhshi cbo:hhshhhhhhi cbs:lqphaaaioa cd:iiisiiiiii cdc:bibbbybbbb
cds:iiiriiiiqi ceas:qeekeeeene ceasefir:raaaaaaaaa celebrat:lkknalbnsb celebration:nkiddddqqd
celebrex:hhphhuhhhi celebrity:bbbhlbbbww celestial:iiiiwiiiii cell:iiaqssbajb cellphon:fflsfffffg
cellular:ggmpuggggg celtic:cccccccucd cement:onlgpgggpg censor:iiiriiiiqi censorship:hsnnhhhhhi
cent:hasjbbbhob centaur:hhhnvhhhhi center:kqgoomijpa centr:mmimaasqab central:ojohhipkaa century:mckisnpjqd
ceo:gcroiiabna ceremony:inhccccqtc certain:jfknrvffff certainly:ffflffftof certifi:pqiiiiiiii
certificat:hhhshhhhhi cesar:qdidddddqd cfp:gggmgggtgg ch:nsiiiiiiii chad:pggggggpgg chago:huhhhhhhhh
chain:ahqmakaaly chair:jireanafma chairman:kmqnaaakia chalamet:bbbbbbbhxb challeng:kokonlapha
challenger:dtlndeekde chamber:hhhphhhqqh chambliss:hhhhhhhthi champ:fffffqftff champion:aaaaaaauea
championship:aaaaaaauaa chan:gggmggggwg chanc:jligllnsja chancellor:cukccncjcd chandra:hhhhwhhhhi
chang:jmnommqmhn channel:dldqdddmte chant:pqiiiiiiii chao:mjpbbpcmbq chaotic:mngmgggppg chappell:hhhhhhhhwh
chapter:ldpodddmmd character:ckipcccotd charg:nmmmglhnln charger:dddndeetne charismatic:niiiiiipqi
charity:mpjkdeeope charl:jskgalbnpb charley:mhphhhqhhi charli:jljbbbcnvc charlott:ffflfqfspg
charlton:iiiiiiitii charm:iioiiiipqi chart:eklnjaaavb charter:nhqhhhhhhh chas:hlohblbqqb chat:fpfsfffffg
chatbot:bbbtbbbbbc chatgpt:bbbtbbbbbb chavez:rdiddddddd cheap:oeooeeeeee cheaper:cknrcnccld
cheapest:iioriiiiii cheat:fnfofffsfg chechen:qhhhhhhhhi check:loomjpakjb checkpoint:pnnffffffg
cheer:mfoffffoqf chef:hhhnhhhhhy chela:iiiiiiitii chelsea:aaaaaaauab chemical:odmjqdqdmd chemist:hhhhwhhhhh
chemistry:iiiiwiiiii chepkemei:iiiiiiitii chest:hshnhhhnhh chevron:jeseeeeeef chevy:hhmhhqhnth
chicago:gnoiamspja chicken:iioiuiiiii chid:iiqiiqiiii chief:mmomkhamja chil:reeeeeeeef child:jmhoauaaqq
childhood:idddnxedpe children:ojflaralpq chilean:ohhnhhhohi chili:iiooiiiiqi chill:lfklffyfof
china:pgnjjaaiaa chines:oanmjakkaa chip:aansaaacaa chipmaker:hhmshhhhhh chirac:qohhhhhhhh chlo:hhhhhhhquh
chocolat:hhhhqhhhhy choic:loiobbblqq chok:pnflffffpg cholesterol:fflffyfffg choos:nqcnlpccld chop:mhnhhhhqhi
chos:mshhhhhohi chosen:lodmpeemre chris:hpkhkboprc christian:opjkeeeepe christina:hhhhhhhovi
christma:ljmfjiqmst christopher:fpffffffoy chrom:bbbtbbcbbc chronicl:fpflfffqrg chuck:gogmgggsgg
chunk:loopgggggg church:pnjccqccpc cia:qmeeeeeeee cicada:hhhhhxhhhi cignetti:hhhhhhhthi
cincinnati:gggggggtgg cinema:hcccccdcxd cingular:ggrpgggggg circl:hhphqhhnqh circuit:hhqnhhhnhh
circulat:kflsfffffg cisco:ddmtdddddd cite:ngogqqgggg cited:lhmnhhhnqh citi:ffrnffffff citigroup:eeseeeeeee
citing:hqollmoikc citizen:orjbbbobkc citizenship:eveeeeeeef city:omiejjroka civil:pnljbbbhob
civilian:rccccccccd claim:npmlfjankj clair:fflqfffopg clamor:iioiiiirii clamp:niooiiiiii clap:iiioiiipqi
clara:ggomqggpgg clark:ftllfqfmff clash:omigkalpaa class:kpkiccpppd classic:faakijatqa classifi:iqioqiiiii
claud:aaatmaahab claus:gnpmgggpgg claw:hhshhhhhhi clean:imopeeqlee cleanup:lgmpgqgngg clear:lpkknjppaa
clearanc:iiooiiipii clearest:mphhthhhhi clearly:iiiiiqipqi clemen:hhhhhhhthi clement:iiiiiiitii
cleric:rcccccdccd cleveland:ddkddndtdd clever:iioriiiiii click:ffftffffff client:idordeedne cliff:nioiiiiiqi
clijster:hhhhhhhthh climat:eaaajayajq climb:jasaamahaa climbdown:nsiiiiiiii clinch:gcjccccucc
cling:piioiiiiii clinic:qiiiiiiiii clinical:gggggxgmgg clint:hhhhhhhhwi clinton:dvdjddddmd clip:homnhhhnqh
clipper:hhhhhhhthi cliv:hohhhhhshh clock:kljmqoepee clon:fffrufffff clos:lmpjfjonkq closely:lophqhhhhh
closer:mqlmnbblkc closest:fpkntfflff closur:mkpicnslld cloth:ffpqffqffg cloud:hlooqmbioc clown:iiiiiiiivi
club:dhijaaataa clue:lkidvndddd cluster:oddluddddd clutch:hhmhhhhntq cnbc:jfrlffffff cnn:nshhhhhhhh
coach:aaaaaaauaa coal:nfqffffmff coalition:qncccccccc coast:pgkanaukap coastal:oflfffxffg coca:hhshhhhhhh
cocain:mgggpgqqgg coco:hhhhhhhsqi cocoa:pioiiiiiii code:aaetiaafma coding:ffktffffff coffe:hhphhwhhhh
cohen:ggpmgggmsg coin:iioiiiipqi coinbas:ggsggggggg coincid:lhhnqhhhth cola:ggrmgggggg colbert:frffffffvg
cold:lmeaiayilp coldest:iiiiqiuiii coldplay:iioiiiiiui cole:fflffffspg colin:ldddneerpq
collaboration:lhhphhhnqh collaps:oapalaamaa collar:ffnrfffmfg colleagu:ofmffffoof collect:llnmpoekne
collection:fffrfffmrg collectiv:nqiiiiipii colleg:dnfaaaataa collid:iereseeeee collin:esmeepeqee
collision:lpncscpicc colo:hhhhthhoqi colombia:rkdddddddd colombian:qkiddddjmd colon:eeeenyeeee
colonial:ohhhhhhqhi color:aikrkabjpb colorado:kpjbbtoobq colorectal:eeeeeyeeee colorful:iioriiiiii
colour:gggqgqggsg colt:fffffffuff columbia:lpljsddmde columbus:loggqggrgg column:hdmddsdqpq coma:hohhhqhhuh
combat:pnmldndddd combin:eikmolarmb combination:hhrhhqhhhi comcast:hhpqhhhhhi comeback:aigkaaatpb
comedian:iddmddddwe comedy:ccccccccxc comet:ccccxccccc comfortabl:hhhnhhhshi comic:jeeeeeeewf
coming:jkiqgkqnma command:oeepeeenef commander:qjbhlbckbc commemorat:qiiiiiiiii commentary:lgmmgggppg
commerc:klpqddddde commercial:klpjnlbokc commission:irpmaaafma commissioner:jslldndmdd commit:mjnkcccplc
commitment:mdnpdddmdd committe:jsljkmonbc commodity:hhpqhhhhhi common:inmnlvcccc commonwealth:mhnhhhhqhi
communication:gmpqcccclc communist:pqgggggggg community:nnipblohkt commut:mphnhhqhhi commuter:pioiiiiiii
companion:iiirqiiiii company:faqqdgeagh compar:flopblqhqb comparison:ggmpgggnsg compatibility:hhhshhhhhi
compatibl:iiisiiiiii compatriot:iiiiiiitii compensat:ohnhhhhohi compensation:lhqnhhhhhh compet:aijpaaarpb
competition:daoonaapoa competitiv:gglogggrgg competitor:ddrmdddode compil:iqioiiiiqi complacency:iioiiiirii
complain:lepneeennf complaint:lolodeekpe complet:kkmkpjaqoa completely:ljmnlcrnnc complex:kdmltqdjmd
complicat:pnfloqffff complication:gggggugnsq comply:hoqhhhhnhh component:jfoqofffff compound:qgmggggggg
comprehensiv:mggogggqgg compromis:gomqggggpg comput:ccitoccccd computer:aektkaadap computerworld:hhmshhhhhh
conan:ggggggggwg conced:fsoffffoff concentrat:mhhhhhhshi concentration:gtgmqggggg concept:gggsqggggg
concern:kppmanlkfa concert:haaaakagxb concession:nlqddddkdd conclud:pnlffffmff conclusion:hhhhqhqqhi
condemn:qlghkbohkc condition:ljjjjqxkla conduct:olbmobomoc conferenc:kpknaalqha confession:iiiiiiirqi
confidenc:jmrjkbbkbc confident:kloeeeeree confidential:gogqgugggg confirm:kljolranma confirmation:gsmggqggpg
conflict:qdmeaaacfa confront:plneeoeene confrontation:phhhhhhnhq confus:hohphqqhhh confusion:npmncccicq
conglomerat:iiriiiiiii congo:qnffffqfff congress:ltmdaakdaa congressional:htnjdddddd congressman:gtggggggsg
connect:ndjqnoqdde connecticut:ioeeeevree connection:loereeelef connectivity:iiisiiiiii connell:iiiiiiirqi
connor:jfflfffqtf conor:hpphhhhohi conquer:iiioiiipqi consecutiv:eeoeeeesee consensus:mpnnhhhhhi
consequenc:nfllofffsf conservativ:ivafaaaaia consider:nnlnkhjnka consideration:hhnhhhhshi consol:bbbtbbcbbc
consolidat:gormgggggg consortium:hhppqhhhhh conspir:pqiiiiiiii conspiracy:mnnlfqffpg constant:nqioiiiiii
constantly:hhhnqhqohi constellation:iioiuiiiii constituency:huhhhhhhhh constitution:luffffffff
constitutional:ktgggqgggg construction:mqpjdddjdd constructively:qiiiiiiiii consulat:rggggggggg
consult:goppgggggg consum:iioriiiiii consumer:derqaaaaaa consumption:hhqnhqhhhh cont:iiiiiiirqi
contact:ndlordddde contagious:hhhhhxhhhi contain:kmcmqtplcd contempt:gtgogggmgg contend:niiiiiirii
contender:emkkeeetee content:ccitccccld contentious:ophnhhhhhi contest:griicncqld contestant:hhhhhhhhwi
continent:hhhpuhhhhh continu:mkpkhknnak contract:afpkalarha contractor:mgqgpggggg contrary:pphhhhhhhi
contrast:kfplrfffpg contribut:nommggggpg contribution:looggggnpg control:mlmokkklia controll:llponeedde
controller:niooiiiiii controversial:jolnananqb controversy:lnhhlmcprc conven:oglgpggpgg
convention:lrmfffflof converg:iiisiiiiii conversation:nffqfffmfg convert:ggpogggpgg convict:pogmaaaaaq
conviction:gggrggggsg convinc:ngmpgggngg convoy:qggggggggg cook:hkqodduddd cool:ddqnmddnmd cooper:fnlfrffrfg
cooperat:rffffffffg cooperation:qgggqggggg coordinat:qmeeeeeeqe coordinator:hhhhhhhthh cop:mhhnhhhoqi
cope:hhphhhhqhi copeland:iiiiiiiivi copenhagen:iiioiiipqi copilot:fflsffffff copper:hhrhqhhhhh
copy:ccitccccod copyright:eeeseeekne core:ahmslkaaaa coreweav:hhrnhhhhhh corey:hhhhhhhovi coria:iiiiiiitii
corner:lnfpfffpff cornerback:iiiiiiitii cornyn:iuiiiiiiii corp:adrqagaafa corporat:blsnbbbbbb
corporation:eeqpeeeene correct:hhnqhhhhqi correction:ffrfrffffg correspondent:lsmhhhhhhh
corruption:qmkeeeqeee corry:iiiiiiitii cortina:gggggggugg cos:hhshhhhhhi cosmic:ccckxccccd cosmo:iiooqiiiii
cost:kjqnafhjha costa:jteeepepef costco:hhrnhhhhhh costly:jfoofffpff costum:hohnhhhhuh cotton:iioiiiirii
council:priaaaagab count:mqcklncpld countdown:ggggxggggg counter:omlmcpccld counterfeit:hhnrhhhhhi
counterpart:hhphhhhrhh counterterrorism:rfffffffff country:ooliajkklj county:jpggkvrhaa coup:reeeeeeeee
coupl:oeeeerenre cours:iinkpbbqob court:npojaejilm courtney:iiiiiiirqi cover:ipmloaqjrb coverag:iarfqmafna
covet:iiioiiipqi covid:faaaaybaab coward:qggggggggg cowboy:eeeeeeeuee cowork:hhhthhhhhh cp:qnlffffffg
cpac:osgggggggg cpi:iiriiiiiii cpu:ffftffffff cpus:hhhthhhhhh crab:iiiiwiiiii crack:njmhqbbokc
crackdown:osghajaaaa craft:mhhnthhhhi craig:gggogggsgg cram:piioiiiiii crash:pakhnfhljk crater:hhphqqhnhh
crawl:mhnhqhqhhi crazy:meeoneeqee creat:hkoppljfoa creation:loqhhhhhhh creativ:fmfqfpffsf creator:ckiqcndjtd
creatur:hhhhthqhqi credit:cjsjhlahma creditor:kgsggggggg creek:hhhhhhqqqi creep:hhnnqhhohi crew:madevaaila
cricket:fffffffuff cried:iiiiiiirqi crim:ooljbbbbqc criminal:iiqnbbblmt crimson:ggoqggggpg crippl:pgmgggqggg
crisis:qkkfjgieja crisp:iiiiqqipii critic:jqfmalnlsb critical:mmkpomagma critically:phhhhhhhqi
criticis:lrkccccnrd criticism:mqildddpdd criticiz:opmiccdcmd crm:fflsfffffg crockett:fufffffmff
croft:iiiiiiiivi crop:piiiiiqiii crosby:eelkeeetee cross:oikkaalpka crosshair:mhpnhhhhhi crowd:mpggjaaqob
crown:kimgaaaqrb crucial:kmnnqccocd crud:gataaaaaaa cruis:mekkeeeqeu crunch:ffpofffqfg crusad:mpphhhhhhi
crush:nmmccccqcc cry:gogmgggrpg crypto:ahtaaaaaab cryptocurrency:iiriiiiiii crystal:gggmugggsg
cub:ffffffqtff cuba:rfhaaaaaaa cuban:rmcicccccc cue:hhhshhhhhi cultur:lomeeeeeuf cultural:lggmggggvg
cup:faacajauaa curb:oopeeeeeef cure:gggmgvggtg curfew:piioiiiiii curiosity:iiiiwiiiii curl:eeeeeeeuef
currency:lmrccccccc current:gnooalaoab currently:jdmnmqdpmd curry:hhhhhhhthh curs:ggggqggspg curt:fffffffufg
curtail:hpnqhhhhhi curtis:gggmggggwg custody:qmcicncccq custom:fplrffqfff customer:aansaapaha
customiz:iiiriiiiqi cut:hlrkhmiika cvs:iiqoiiiiii cy:iiiiiiitii cyber:jnlrffffff cycl:ieerneqoee
cyclist:lhhhhhhshh cyclon:qeeeeeveee cyprus:qnfffffffg cyril:hhhhhhhthi cyrus:hhhnhhhhvi czar:lrnlffffof
czech:jmeeeeetef césar:iiiiiiiivi d4vd:iioiiiiiui dad:fffnfsfmsq daily:ionijmanoy daimlerchrysler:hhshhhhhhi
dain:iuiiiiiiii dairy:ffsfffqffg dakota:isiiiiiiqi daly:iiiiiiitii dam:phhhhhhhqi damag:olmlkallha
damascus:qhhhhhhhhh dame:ffffffftpg damien:iioiiiirii damon:hhhhhhhovi dampen:hhqhhqhhqh dana:gogggqgnug
danc:ldddpndqsd dancer:iiiiiiiivi dane:hohhhuhqhh danger:iqkkqreleq dangerous:mhfimnygjb daniel:hljddddspd
daniela:gggggggtgg danish:mqnklccilq danny:hphhhhhshi darfur:rbbbbbcbbc dark:faigwbbhob darken:nqoiiiiiii
darkest:hhhhqhhhtq darnold:gggggggtgg darren:hhhnhhhshh dart:qfffrfffff dash:gogggggrsg data:cjqqkllaaa
databas:fffrosffff date:gjiqpakmqa dating:fflppfqfrg daughter:omhkcppcpq dave:gglggggspg
davenport:gggggggtgg davey:isoiiiiiii david:cpijhjarpa davis:hmcccnctod davo:monokbbhkb dawn:nggguggngg
dawson:iiiiiiitii dax:hhnhhhhhvi daytona:hhhhhhhthi dc:jmmeesqpnf dead:plfhinhhot deadliest:qhhhhqhhhh
deadlin:npmiaaanlb deadlock:nsmggggggg deadly:qfdahpkahv deal:mkpmdcelkk dealt:nrhhhhhnhh dean:iiiiiiiivi
death:pkcglqninq debat:jsmklapkia debris:ohhhthhhhi debt:iksaakaaab debut:aafoaaapua dec:klobpboqbc
decad:klnnopphna december:ihrmjaajgu decibel:iiiiiiiivi decid:komlajlqha decision:mmohghjpla
decisiv:orffffflff deck:ggsmgggggg decker:iiqiiiiiqi declar:oojiaoamka declaration:pggggggpgg
declin:ilrgliaman decry:qnlffffffg dedicat:hhhshhhhhi deduction:iiriiiiiii deem:niioiiipii deep:kjllrkskmp
deepen:pcpcccdccd deeper:kgpogggmgg deepfak:eeeteeeeef deeply:nophhhhhhh deepseek:iiisiiiiii deer:iqioiiqiii
default:hhshhhhhhh defeat:gpfaaiataa defect:ohhnqhhhhi defection:huhhhhhhhh defenc:pnlijaakab
defend:lphkaharka defendant:phhphhhhhh defender:fffffffufg defens:ogklgaaqaa defensiv:iekeeeetee
defiant:pfflfffofg deficit:bcscccclcc defin:illmpeqpne definitely:hhhrqhhhhi definition:ffnqfqffpg
deflation:ggsggggggg defy:onmdmddkmd degrad:qnffffffff degre:hhhnhhhshi delawar:lgpmggqggg delay:lnomokkkjq
delcy:qhhhhhhhhh delegat:nomnhhhhhh delegation:prhhhhhhhh delet:jpkqofffff delhi:qhhhhhhhhh
deliberately:ohhhhhhqhi delicat:ohhhthhhhi delight:kfflfffspg deliver:hmnpmalmna delivery:jdpqddqddd
dell:bbjtbbbbbc delta:ccrcoctclq delug:iiiriiqiii demand:nmplaaaaia dementia:cccccycccc
dementieva:iiiiiiitii demilitaris:qiiiiiiiii demis:nioiqiiiii demo:niioiiiiqi democracy:msdkdeedpe
democrat:evfeajadal democratic:ivfdaaaaha demolish:qiiiiiiiii demon:eeenoeelvf demonstrat:lffpfpqlof
demonstration:qfffrfffff dena:qiiiiiiiii deni:iqigblbrkb denial:ophnhhhhhi denier:iuiiiiiiii
denis:mhhhhhhshi denmark:nsihbbblkb denounc:ookeeeelqe dent:ggoggggsgg dentist:iiioiuiiii denton:gugggggngg
denver:eeeeneqtee deny:oqikaaalmb depart:nffloqfmrf department:jppmgpaaga departur:eopkseeene
depend:kfqfpqqffg dependenc:pioiiiiiii depict:hthhhhhhqi deplet:mhnhqhhohi deploy:pljkomaaaa
deployment:pkimmcdccd deport:ivbbbbbbbb deportation:gvaaaaaaab depot:ofpffffffq depp:iiiiiiiivi
depression:fffffyffff depriv:nqiiiiipii dept:krnndeekde depth:lhhpqhhhqh deputy:pnmddnddmd derail:oeneeeenne
derailment:qggggggggg derang:piiiiiipii derby:hhhhhhhthi derek:hphhhhhshi derid:hshhhuhhhi
desalination:qggggggggg desantis:ktlggggmgg descend:mhnhhhqohi describ:olbmnbbloq description:iiqiiiiiiq
desert:mlloreeeee deserv:hphnhhhqhi design:egksmaafha designat:phhhhhhohi designation:msnhhhhhhi
designer:gggpqgggsq desir:lohhhhhqqh desk:hshphhhhhh desktop:aaataaaaaa desperat:mfffffforu
despicabl:mpnnhhhhhi despit:mmphelimna destination:hhhnhqhhtq destroy:qaflalnamb destruction:qnddddddde
detail:ilmppjllna detain:pqghblbbbb detaine:pphhhhhhhi detect:kccmusdccd detection:hhmnhwhhhh
detention:lsiclucccd deter:nhmphhhhhh deteriorat:ohnhhhhhqi determin:knhknbcsbc deterrenc:niiiiiirii
dethron:iioiiqipii detonat:qiiiiiiiii detour:ohhhhhqhqi detroit:hcpccccscd deutsch:ccsiccclcd dev:hhnrhhhhhi
devastat:ofklrfqfff develop:lalqkjqjma developer:cmiscpccld development:janqaaqlma devic:beetaakaga
devil:ffflffftfq devis:hhhrhhqnhh devon:hpnhhhhhti dhabi:qhhhhhhhhi dhs:gujiaamdan diabet:eeeeoxelef
diageo:iiriiiiiii diagnos:ffffrwfmfg diagnosis:ckiccycccd dial:nggrgggggg dialogu:qfffffflff
diamond:hhhhuhhhth diamondback:iiiiiiitii diana:nioiiiiiqi dicaprio:ffffffffxf dick:ggomggqnpg
dictionary:hhhshhhhhi die:lmfimoimtl died:olainaamrr diego:okiccccqcd diesel:mgqgggqggg differenc:odjnnodmde
different:kikpknboob difficult:nejeqeeqee difficulty:iiooiiipii digest:lhpnhhhhqh digg:hhhhhhhsqi
digit:fnrfffqmff digital:ckhtaaaala dilemma:ohphhhhhhi dim:iiqoiiiiii dimon:ffsffffffg dingo:qiiiiiiiii
dinner:gommggggug dinosaur:eeeexeekee dip:bbshbmcmkc diplomacy:rdddddddde diplomat:raaaaaaaab
diplomatic:rcccccdccd dire:mnlmgqqggg direct:mkklolahtb direction:fppnfffoff directly:menpneeeee
director:gflljaamva dirty:isiiiiiiqi disabl:fffrfffqff disagre:mphhqhhohi disagreement:niqiiiiiii
disallow:niiiiiirii disappear:onlgpgggpg disappearanc:hhnqhhhhhq disappoint:iiqmkbbnbb
disappointment:ggmmgggsgg disapprov:gvgggggggg disarm:qhhhhhhhhi disarmament:qiiiiiiiii disaster:ocniocdlmq
disastrous:iqoiiiipii disc:hhhrhhhhqi disciplin:lgogqggpgg disciplinary:iiiiiiitii disclos:fmppffflff
disclosur:ggrpgggggg discontinu:hhhshqhhhh discount:ddrpdddddd discover:eihgxmlaha discovery:aamauabatb
discrimination:hhshhhhhhh discuss:plljjkagjb discussion:jpopffffff diseas:gafilyaaaa disfigur:qhhhhhhhhh
disgrac:lhmhhhhrhh disgust:hohrhhhnhh disillusion:isiiiiipii disk:hhhpthhnhh dismal:hhrhhhhohi
dismantl:phhhhhqhhi dismay:pqiiiiiiii dismiss:nrlhbbbmkb disney:bbihblbhwb disneyland:hhhnhuhhqi
disorder:iiiiquiiii displac:pggmggggpg display:djisjaakip disput:nnnliaakla disqualify:mhhqhhhohi
disrupt:obmlbbtmbc disruption:obqhbbbbbc dissolv:mshhqhhhhi distanc:jqnjmddomd distant:hhhhwhhhhh
distort:hhnrhhhhhi distraction:niiiiiirii distress:niiiiqipii distribut:fffsfffmpg distribution:ffktffffff
distributor:ffoqffffqf district:nslhbbcibc ditch:fpnpffffoq dive:kfrlfffffg divers:niiiiiiiui
divert:opnhhhhhhi divid:opmjkbbhbb dividend:bbshbbcibc division:lapiaaaqia divisional:cccccccucd
divisiv:isiiiiiiqi divorc:hhhhhhhovi dj:iiiiiiipui djokovic:gggggggugg dlss:dddtddddde dms:iiisiiiiii
dna:ccccxcpccd doc:jffqofffsf dock:pfflrfffff doctor:jgeiixalka doctrin:osgggggggg docu:iiioiiiiui
document:kqlobmbbnq documentary:dkddddddxd dodger:fffffffuff dog:kpoknsedde doge:iiisiiiiii doha:piiiiiipii
doj:jqqlbbcbbc dollar:aksiagaelm dolor:phhhhhhnqh dolphin:fffffffuff dom:iiiiiiipui domain:iiisiiiiii
dome:mhhhhhqoqi domestic:ijrclccipc dominanc:homphhhnhh dominant:jemnoeeqnf dominat:knlkaaaqqb
domination:hhhrhhhohi dominican:kfffffftfg dominik:iiiiiiitii dominion:qiiiiiiiii donald:ppkfaaakia
donat:pfllffffof donation:hsmhhhhhqh donkey:iiisiiiiii donor:iqooiiiiii donovan:iiiiiiiriq doom:mekkseeqee
doomsday:hhmnthhhqh doorstep:niiiqiqiii dope:iiiiiiitii doping:eeeeeeeuee dose:kffffyfffg dot:gglqsqgggg
doubl:ijnkjoaqma doubleheader:iiiiqiirii doubt:mpnkbbbobb doubtful:iiiiiiitii doug:hthhhhhohi dow:catcaaaaaa
downer:qiiiiiiiii downgrad:jfrffffoff downhill:gggggggtgg download:ccctccccld downplay:pffpfqffff
downtown:onlggqggpg downturn:hhshhhhhhh downward:hhrhqhhhhh dozen:plijjopgaq dr:mkolmnqdpd draft:imdfaaataa
drag:mnpjlbbikc dragon:ggggwggmgg drain:hhmpqhhnhh drak:fffffffruf dram:iiisiiiiii drama:ccliccciwc
dramatic:mjmcpccpnq dramatically:iiriiiiiii drastic:hhshhhhhhi draw:knkliaaria drawn:lnllfffmsf
drc:qiiiiiiiii dream:mmmcrccpcd drench:iiiiqiuiii dress:dlddseeosu drew:lplffffpof drift:hhphqhhhqi
drill:qbjbbbrkbc drink:hppcmrcjld driscoll:hhhhhhhthi driv:ijnpmnmmka driven:idrmdddkme driver:mhmmakaqjb
dron:raegeaaaaa drop:gmqjimjlna drought:ffffffyqfg drov:ggoggggrgq drug:jdmbjwamka drugmaker:hhrhhqhhhh
drugstor:hhrnhhhhhi drum:pggmggggpg dry:mhnhhqhohi ds:iiisiiiiii dual:hkismpcjcd dub:gogrggggpg
dubai:qaiaaaamaq dublin:eekeeeertf duck:hohnhhhqqh duel:gggmgggtgg duet:niiiiiiiui duffer:iiiiiiiivi
dui:eeeeeeetqf duke:bccklcctlc dull:iqqiiiiiii duma:qiiiiiiiii dump:ckomccxncq dunde:iiiiiiirqi
dune:lhhhhhhnuh dunk:ggmmgggsgg duo:eeepeeepte duong:hhhhhhhhwi dust:hhnhthhohi dusty:iiiiiiitii
dutch:lkojddsomd dutchman:niiiiiirii duty:mnlmnddpde dvd:ddlqddddtd dwarf:hhhhvhhohi dwayn:hhhhhhhovi
dwindl:niiiiiirii dwyan:hhhhhhhthi dying:eeekqveope dynamic:ccmspccclc ea:hhnnhhhqhi eager:mngopggmgg
eagl:ddljdddtde earbud:hhnrhhhhhi earlier:klolnalnoa earliest:iiiiuiiiqi early:klmlpomola earn:absgaaamma
earner:hsnhhhhhqi earth:hajfxakaga earthquak:raagmaahab ease:mjqjaammaa eased:knoggggqgg easier:dldsdodmdd
easily:kggqgggqgg easing:pdnddddmde east:qihacdniba easter:mfffffyffg eastern:okmcmcpncd eastwood:hhhhhhhhwi
easy:gohnlccrcc eat:kfffrtqfrg eating:ffflouqofq ebay:eekteeeeef ebber:ggsggggggg ecb:eeseeeeeee
eccleston:hhhhhhhthi echo:lgpmqggggg eclips:gchcxccicc economic:mlrefaaaaa economist:ddtddddddd
economy:kksbjaaaea ecosystem:gggsggqggg ecuador:qflffffffq eddi:ggoggggrpg edgbaston:iiiiiiitii
edge:kopljlamjb edged:eepeeeeref edinburgh:gqgggggsgg edit:iljsddddpe edition:ddlsdddkdd editor:frnlfffofg
editorial:mshhhhqhhi edmond:iiiiiiitii education:mrmkoeeeef edward:fmfnffuqof effect:jmnmkpuhob
effectiv:kfpoftfffg effectively:ohnnhhhhhi efficiency:hhrnhhhhhi effort:nokmjlmmga egg:hphhthhohi
egypt:rdddddddde egyptian:qmeeeeeeee eid:phnhhhhhhi eight:limiaaarma eighth:jcciccctcd eileen:gggggggtgg
einstein:ggggxggggg eisner:iiqiiiiiqi eject:iiiiqiirii elderly:nqiiiqiiii elect:nsjddddkdd
election:jvbaaaeaaa electoral:gvgggggggg electric:hbshbbbhbb electrical:iqooiiiiii electricity:eesmeeeeee
electron:iioiqiiiqi electronic:eamsaaagjb element:phhnhhhhqh elena:fffffffufg elephant:ffffpfyffg
elevat:pgmgggggpg eli:ffnffvfpff eligibl:iqoiiiipii eliminat:dnnlmsqodd elimination:eeeeewepne
eliot:horhhhhhhh elit:jignkbbsbb ellison:dlloddddue elon:iaornaaaao elordi:hhhhhhhhwh els:hhhhhhhthi
elsewher:ngpmgggggg elton:iiiiiiipui elusiv:niioiiipii elvis:lfffffffwf email:bbgtbbbbbc embargo:qggggggggg
embark:ggogsqggsg embarrass:hhhqqhhohi embassy:raaaaaaaab embattl:kfqlftfffg embed:hhhqthhhhi
embolden:qhhhhhhhhh embrac:koipcqdncd emc:hhhthhhhhh emerg:nkmkmmalpa emergency:olninoqako emirat:piiiiiipii
emission:ggogggyggg emma:iioiiiiiui emmy:iiiiiiiivi emotion:nhhhhhhrhh emotional:ggmgqggpsg
emotionally:iiioiiirii empir:grpgggqggg employ:ofllpffmfg employe:jgrnajaaha employer:lnqlffffff
employment:ggsggggggg empty:mgpggggmpg enabl:dklsmdddpd encounter:mgggpggqpg encourag:mknnccpjod
encrypt:iiisiiiiii encryption:gggtgggggg end:nnnkgfknla endanger:hhhhhhyhhi ended:knlgaabskb
endgam:phhnhhhhqh ending:mmnajlapjb endors:mtkkeeeeef endorsement:fvfffffffg endur:ohhhhhhqhi
enduranc:mhhhqhhqhi enemy:pnflffffof energy:mcrekahfaa enforc:pqiiiiiiii enforcement:juhjbbbbbc
engag:lgpggggpgg engagement:hhnhhhhhvi engin:iapqlaaiaa engineer:jcnrmcdcmd england:cgkafhauaa
english:jpcicncrpd engulf:qhhhhhhhhi enhanc:jffqfffrff enhancement:iiisiiiiii enjoy:idjmnddrre
enormous:gggouggmgg enough:enojnknpnb enrich:qojeeeeeee enrichment:rffffffffg enron:ggsggggggg
ensur:jqkobbcokc enter:ollkpakkno enterpris:bbktbbcbbc entertain:iiiiiiitii entertainment:eeeseeelqf
enthusiasm:lhrhhhhhhh enthusiastic:hohshhhhhh entir:mdlqddqkde entirely:hhmnuhhhhh entity:ogqggggggg
entry:hokpbbbopc environment:knforfuffg environmental:niioiiqiii envoy:rbbbbbbbbc epa:eejkeeyeee
epic:himlaabptb epidemic:hhhhhxhhhi episod:ffffpfffwg epstein:nrjnaaajga equal:mglogggmpg equally:iiiriiiiqi
equatorial:qhhhhhhhhi equip:iioriiiiii equipment:jdqnddqjdd equity:hdsjdddddd equivalent:hhhrqhhhhi
era:jnlocmpmpc eradicat:niiiiuiiii eras:emqeeeupee erfan:qiiiiiiiii eric:emmeeseref erika:iiiriiipii
eriksson:iiiiiiitii erni:gggpgggsgg erod:piioiiiiii erp:iioriiiiii error:fpmooffoff erupt:pndjdddmmd
escalat:qnjkaaaaaa escalation:qjmccccccc escap:nlnjpodmdd escort:qnfffffmfg eserver:iiisiiiiii
especially:kgoogggpgg espn:fffffffuff essay:piiiiqiiii essential:fflofffotg establish:nllkdeeqde
estat:ddsjddddmd estimat:hhrjjkaaoa esté:iiriiiiiii etf:ggsggggggg ethan:iiiiiqiiui ethiopia:qiiiiiiiii
ethnic:mthhhhhhhi euphoria:niooiiiiii euro:ciseaaamka euronext:hhshhhhhhh europ:mmonlkljka
european:loojlahnjk ev:gcsicccccq evacuat:rcccccclcc evacuation:naaavaraab evaluat:niooiiiiii
evan:ffkffsfqsf eve:lmhijkanst even:jmnnlipoka event:imjmlhaqqm eventually:nffopfffrg everton:eeeeeeeuef
everybody:lhhphqhnhh everyday:lgomggggsg everyon:hmlpobbokb everyth:ighrmnloko everywher:ffnrfqfffg
evidenc:kjokqsmkaa evil:lhhrhhhhqh evolution:iddkweedde evolutionary:hhhhwhhhhi evolv:oggmtggggg
evs:ddsddeedde ex:mpmhljampa ex60:hhrhhqhhhi exact:qiiiiiiiii exactly:jfkorffpff examin:hhmnuhhhhh
exampl:hohrhhhnhh exc:ggrmgggggg except:knlogqgmgg excess:hhrnhhhhhi exchang:lgrkaaafaa excit:eeeqseepef
excitement:iioiiiipqi exclud:irqeeeeeee exclusion:nrhhhhhnhh exclusively:iiiriiipii excus:mhnhhhhqhi
exec:ccpmcnclsd execut:okmldddmdd execution:pljmeeekee executiv:doqmagijja exemption:iiriiiiiii
exercis:mmhcpwcccc exhaust:iiiiqiirii exhibition:iiiiiiipui exil:qflffffmff exist:keooqeeene
existenc:iqioqiiiii exit:kqmgakalrb exodus:mppffffmfg exoplanet:ffffxfffff expand:njnpannegn
expansion:jjpnqbcilc expect:jkpnikqlli expectation:easlakakab expedit:prhhhhhhhh expedition:gggosgumgg
expel:qhhhhhhhhh expell:pohhhhhnhh expens:ffsffffmfg expensiv:kolqdeedne experienc:hdiqrndndd
experiment:ieemvpelee experimental:mhhnqqhhhi expert:lmjomqnnjn expertis:qggmgggggg expir:nlnjdddode
explain:ihklskappa explanation:nogmggqngg expletiv:iqiriiiiii explicit:hhhshhhhhi explod:njklsmbkbc
exploit:kciscccjcd exploitation:iiisiiiiii explor:kekoteeeqe exploration:hhnhvhhhhi explorer:dddtneedde
explosion:qaigllaaaa explosiv:pljdnsdkde expo:gggmgggtgg export:nariaaaaja exporter:nhqhhhhhhh
expos:lhjpjsngnb exposur:fbhblybbbc express:lkolnoanab expression:hhhnqhhoqi expulsion:pphhhhhhhi
extend:jmqkhaamaa extension:eokoeeeref extensiv:oflofffmfg external:nhhrhhhhhh extinction:hhhhvhqhhi
extra:knmplccnlc extract:qiiiiiiiii extradit:qiiiiiiiii extraordinary:kljkteempe extravaganza:hhhhhhhovi
extrem:jddodnyddd extremely:hhnnqhhohi extremist:qiiiiiiiii exxon:hhshhhhhhi exxonmobil:msnhhhhhhi
exyno:gggtgggggg eye:kjnnollnma eyed:hhshhhhhhh eyeing:nhmnhhhnhh f:llojkpllpa f1:cciccccucd faa:ddsdmddddd
face:molkglkpko facebook:hhhthhhhhh faced:hnmodddpmq facilitat:qiiiiiiiii facility:pnlfaraaaa
facing:lmpijnanjq fact:mpmkcpcmnc faction:qngggggggg factor:kepeeeeope factory:jirnaaahab fade:kdqdnotdme
fading:hhnhhhhqqi fail:lpmknnanka failur:lomcmrdpcd fair:kndpdddkte faith:oogggggpgg fake:lkdrdndjmd
falcon:bcccwccpcc fall:ggrhejnkli fallen:emreneqene fallout:nkolmddjmd falluja:qhhhhhhhhh
fallujah:rfffffffff fals:nmqeeeelee falter:hoqnhhhhhh fame:fffffffssf famed:ggomggggug famer:iiiiiiitii
familiar:jenooeepef family:nnmjflmlmr famin:qiiiiiiiii famous:eepeqeeetf fan:bahjaiatqa fanni:ffsfffffff
fantastic:iiiriiipii fantasy:gggmgggqtg far:mpjmmkanln fare:ggsggggggg fargo:hhshhhhhhi faring:iiriiiiiii
farm:gorblmribc farmer:nenoeeelef fasher:qhhhhhhhhh fashion:eekeeeeqny fast:jkkppnalax faster:jbmslbbibc
fastest:ccmqcccqcd fat:hhhqhuhhhi fatal:npmccndlqd fatality:hhnhhuqhhi fatally:mrgggggmpg fate:npjdpodmmq
fateful:iiqiiiipii father:oqggkpbjmb fault:onflpffmfg faulty:hhshhhhhhi favor:mpdndddope favorit:gmnnoccpnc
favour:frkofffoff favourit:gcckcccrtd fbi:nrhnaaaaar fc:hhhhhhhthh fcc:ncnoccccqd fda:aagaayaaab
fe:niiriiiiii fear:nmokfllhka featur:ahbtagaioa feb:dlmltdqpdd february:djlnnakoqx fed:actaaaadaa
federal:irqiaomadk federation:jfffffftff federer:eeeeeeeuee fee:kpnnccdlmq feed:eenrneelee feel:kllklmoppa
feet:ieeeeeynne feinberg:hhhhhhhhwi fell:ciriaakkoa fellow:jnjbbbcrqc felt:lljmeeeppe fema:iiiiiiqiqq
femal:jrbhobbktc fend:mnlogqgggg fenway:hhhhhhhthh ferdinand:ggggggggwg ferguson:ddiddddudd
fernando:eekeeeetne ferrari:gggmgggtgg fertilizer:phphhhhhhh fest:iiiiiiiivi festiv:iioiiiiiui
festival:iaagaabaxb feud:lclpcccnpd fever:iiiiiiitii fewer:eepkeueeqe fi:aagtaaammb fiancé:hhpnqhhhhi
fiasco:hpnhhhhqhi fiat:iiriiiiiii fiction:gggmtgggtg fidel:qiiiiiiiii field:lfkkoiarja fierc:pffoffqffg
fifteen:nrhhhhhnhh fifth:hiobnbbrmb fight:noklapmkma fighter:rccccccccd figur:jlpkpaanma file:ipmqaaaeka
filed:bcrpcccccc filibuster:gvgggggggg filing:dnrldddkdd fill:hqljqddpmd film:caahgaaaxa
filmmaker:hhmhhhhhvh filter:gggtgggggg final:eihajagtpa finalist:iiiiiiipui finaliz:imnmeeeqee
finally:dhirplmoia financ:lirjklbbbb financequotelookup:iiisiiiiii financial:gfskaaaeho find:jnjmrrmkkn
fine:keloeeeqne fined:iekpeeeree finger:lfflfsfpof fingerprint:hohrhhqhhh finish:fgnllaasaa
finland:offffffrfq finn:hhhhhhhqti fire:pkjilaglkv firearm:qiiiiiiiii fireball:hhhhwhhhhh
firebomb:qiiiiiiiii fired:oniijaaomb firefighter:piiiiqiiii firefox:eeeteeeeee firing:peleeeenee
firm:firpaaaeda fiscal:idsddeedde fish:ieeeveqone fist:mhphhhhohi fit:bccnccctlc fitbit:iiiriiipii
fitness:gglggtgrgg five:lkkkekkrna fix:ellsnaaaab fixed:lgopgggngg fixtur:iiiiiiitii fl:iiooiiipii
fla:gngmpgqqgg flag:kcnpcndnmd flagg:iiiiiiitii flagship:jkkrmcccod flam:qiiiiiiiii flanker:gggggggtgg
flar:opffrffmff flash:ndkomdsdmd flat:hkrndddddd flaw:bbkslmcbbc fle:phphhhhhhh fled:qngggggggg
flee:qljjndddde fleet:olodmdddmd fletcher:iiooiiipii flew:phhhqqhhhh flex:pngmgggmgg flexibility:niiriiiiii
flight:mjpeqjqcaq flip:dsnmneekde float:odkppddddd flock:jnnlfqfmrf flood:oaihaaygaa floor:lqkoffflff
flop:hhhrhhhhqi florida:lqdaooppla florio:iiiiiiitii flow:odplmddddd flown:phhhthhhhh flu:daaeiyaflo
flurry:loqhhhhhhh fly:makatnaojb flying:nmoiocdccq fm:qiiiiiiiii fo:hhmnhhhrhh focker:iiiiiiiivi
focus:lmooaaokma foe:nrflfffmof foil:qfffffqffg fold:daatlaaiia foldabl:bbbtbbcbbc follow:klnlkkloqa
fomc:iiriiiiiii font:emoqeeeene food:iaqeitlhaw fool:hhhrqhhhhi foolish:niioiiipii foot:ldidmdurmd
footag:pffnffffrf football:dgaggaaufa footballer:piiiiiipii foray:ohphhhhhhi forb:hhmrhhhhhq forc:pllhkfjiha
ford:firgbbbobb forecast:aareaawhka forecaster:hhhhhhyhhh foreign:polhaaaaia foreigner:pomggggggg
forensic:hhhhvhhhqi forest:ngggggqrgg forever:ffnfrfforg forg:hphqqhhhhi forget:lflnrffoff form:dlmjrpapna
formal:jfnffffsff formally:mggrgqgggg format:dddsdddopd former:momijlaomj formula:ddijdddtmd fort:iqoiiiqiii
forthcom:isoiiiiiii fortnit:hhshhhhhhh fortun:ffrnffflff forum:fflsffffpg forward:logmalarjb
forza:iiiriiiiqi fossil:bbbbxbrbbc foster:phmhhhhnhh fought:moeeeperef foul:ffflffftff found:jmjnsphllr
foundation:fnlqfqffpg founder:faprbbbhmb four:mdlljkaqmk fourth:iaqiakaqka fox:lqiddddnsd foxx:ggggggggwg
fps:iiisiiiiii fractur:nfffoffrfq fragil:oeoeeeqlee fragment:offfvfffff fram:fffpoffpqf framework:mgpmgggmgg
franc:okickappla franchis:ddjddddque francis:nhhhhhhrhh francisco:hknoakpplb frank:gglggggrsg
frankfurt:iiqoiiiiii franki:lggmggggvg franz:fnfffffmwf fraser:hprhhhhhhi fraud:arpnaaaaab
fraudulent:iqqiiiiiii fray:nomnhhhhhh fre:pioiiiiiii freak:gqlopggmgg freddi:ggpggggppg freddy:hhhhhhhthi
frederiksen:huhhhhhhhi free:jijogjhrmk freed:rggggggggg freedom:lpfoffffsf freeman:niiiiiipqi
freestyl:hhhrhhhnqh freez:opckccvccq freight:pioiiiiiii french:nokgaakopa frenchman:hhhhhhhthi
frenzy:ggogqggppg frequency:hhhthhhhhh frequent:mpnnhhhhhi fresh:lkqiiamlka friday:ljoiijooks
friend:limmbobnqq friendly:mdnmmddpdd friendship:phmnhhhhhh frighten:pioiiiiiii frigid:hhhhhhyhhi
frog:rffffffffg front:nmbhbbqqob frontrunner:lrmhhhhhqh frost:iqiiiiiiui frozen:mgoggquggg
frustrat:nfllfffrff frustration:jrnffffpff fsa:iiriiiiiii fsd:iiqoiiiiii ft:mfnofffofg ftc:hhnrhhhhhi
ftse:eeseeeeeee fuel:kgrjohnffa fuell:lhqnhhhhhh fulham:hhhhhhhthi full:klmlqgjnoa fuller:hshhhhhoqi
fullquot:aataaaaaaa fully:mcnpocdlcd fulton:jvffffffff fumbl:hhnhhhhshi fume:mthhhhhhhi fuming:niiiiiirii
fun:lmfqofffof function:iiisiiiiii functionality:iioriiiiii fund:ispjglaiga fundamental:krforffffg
funeral:pmffffflof furious:lomhhhhqhh fury:pokkeeelef futur:hjqmkdgmka g:kqmhbbcnrc g5:iiisiiiiii
g7:qfnfffffff gabbard:nteeeeeeee gaddafi:qiiiiiiiii gadget:bbgtbbbbbc gaethj:lshhhhhnhh gain:ejslfgagfa
gala:ggggggggwg galactic:iiiiuiiiqi galaxy:aabsraadka gallery:bjbpbbbbvc gallon:mereeeeeee gambl:mqojdddjmd
game:cadohbathh gameplan:iiiiiiitii gamer:dddtdddddd gamestop:hhphhhhoqi gametracker:hhhhhhqshh
gaming:aaataaaaha gang:mmmlfpffoq gap:kcpkompncc gara:hhhhhhhthh garcia:pldddddpdd garner:hhphhhhqhi
garnish:iiriiiiiii garrett:hhhhhhhthh gartner:hhhshhhhhi gary:gggggggssg gas:nardkanaaa gase:kgggtgxggg
gasolin:ddtdddddde gate:mkmqdddjdd gateway:hhnhvhhhhi gather:npjmannhpb gatlin:hhhhhhhthi gaudio:iiiiiiitii
gaug:mnpgpggggg gave:lmjlalarmb gavin:lohhhhhqqh gay:nqiiiiiiqi gaza:raaaaaaaaa gazan:qiiiiiiiii
gb:gggggggugg gbagbo:qiiiiiiiii gdp:cctccccccc ge:iiqiiiipii gear:hddqsddmpd gees:hhhhhxhhqh
geforc:gggtgggggg gem:iiioiiiiqq gemini:aaataaaaaa gen:hpkrmabaab gene:eeeovpeeee general:nrofglabaa
generally:iiqoiiiiii generat:hcktcccccd generation:eiasmqahob generational:nomhhhhnhh generativ:gggtgggggg
generator:hhmpthhhhh genesis:hhhhuhhqhh genetic:hhhhwhhhhh geneva:qfmfffffff genius:iioiiiipqi
genocid:rggggggggg genom:hhhnwhhhhh genuin:hpnqhhhhhi geopolitic:hhrnhhhhhi geopolitical:kfrffffmfg
georg:mqlhbbbnqb georgetown:iiiiiiitii georgia:jtiaimqoap germain:niiiiiipqi german:jmqiaamnaa
germany:nkoakaqnmb gerrard:gggggggugg gerry:hhphhhhrhh gestur:ngmmgggpgg ghost:knlltffmfg giannis:iiiiiiitii
giant:gcpopiinil gibb:iiiiiiirqi gift:kmmeeeelny gig:hhhhhhhhwi gilbert:iiioiiirii gilead:iioiiuiiii
girl:obhhlmckrc girlfriend:gngogggrgg gisèl:iioiiiiiui given:hpmjmnapob giving:mkonaanmmb glacier:eeeeseyeee
glad:iqiiiiipqi glanc:oqeoeeeeee glar:hphqhhhohi glaser:iiiiiiiivi glasgow:fnflfffrsf glass:ckkrccpcoq
glazer:ggoggggsgg glencor:hhshhhhhhh glenn:hhhhhhhthi glimps:gngotggmgg glitch:ggoqsggggg glob:eigajanjwb
global:lhqmkaoala globally:ffnqffffrg gloom:iiriiiiiii glorious:iiiiqiipqi glory:fflffffsrf
gloucester:iiiiiqirii glow:lhhrqhhhhh glp:fffffyffff glut:piioiiiiii gm:aasakbblbb gmail:bbbtbbbbbb
gmt:hhnhhhhshi goal:jgjhajataa goalkeeper:gggggggtgg goat:ffffffffwg god:jflfrffrof gold:cfpdefasga
golden:daihlaalwa goldman:ibsjbbbbbb golf:ddddmddudd golfer:fffffffufg gong:iiiiiiipui gonzal:ktfffqfmfg
good:jnnmhlapmo goodby:hhhnhhqqqh googl:aaftgaaaaa gop:ivgdakaaaa goran:iiiiiiitii gordon:btkjnlbobb
gorton:huhhhhhhhh gosl:gggggggmwg gov:mtjjdddddd govern:lplmdeepde governanc:hprhhhhhhi
government:nqnjcgkaca governor:kuiaaaqaaa govt:pglmgggggg gp:mhhhhhhqqi gps:ggggxggggg gpu:eeeteeeeee
gpus:ffftfffffg grab:dnlldddsmd grac:hhhhhqhoti grad:imkeeeesne gradually:iiqoiiiiii graem:hhhhhhhthh
graham:gnlmggqppg grail:iiioiuiiii grammy:bbbbbbbbxc grand:dkgjaaatma grant:mnnaapnpkb grapheneo:iiisiiiiii
graphic:jffsffffff grappl:pepkeeeeef grasp:iiiiqiirii grass:hhhhqhhshi grateful:mfflfffmug grav:qhhhhhhhhh
gravitational:iiiiwiiiii gravity:ffffxffffg great:jjknollqla greater:jqmnepqlef greatest:hdddpndrsd
greec:keeeeeetee greek:dqddddqsdd green:irjekaoqna greenhous:hhmhqhyhhh greenland:nqobfliefm
greenspan:ffsfffffff greet:pdnddeekpe greg:ckqcccdqmd gregory:isiiiiipii grew:ccripccilc grey:hophhqhnhh
grid:ndmpddddpd grief:phhhhhhhqi griev:pflofffffg griffin:gtgggggpgg grim:lgmggquggq grind:nqoiiiiiii
grip:mnpdmdsjdd gritty:iiiiiuiiqi grocer:hhshhhhhhi grocery:ffqlfufffg grok:aaataaaaaa gross:ddpddddmud
ground:pimijhalin groundbreak:hhhhhwhhqi group:mlplfkkklj grow:jmonoplhja grown:jemoseqenf growth:aisgagacaa
gsmarena:ffftffffff gt:lfqlmgamfa gtc:hhhshhhhhi gu:gggggggtgg guantanamo:qhhhhhhhhi guarante:opmbbbbbqb
guard:pmihaaamla guardsmen:qiiiiiiiii guerrilla:rggggggggg guess:mpnhhhhohi guest:immkepense guid:kllmlmonpu
guidanc:ddrldtdddd guidelin:kglogvgggg guild:ggmggggpug guillermo:gggggggugg guilty:olkkaaaonq
guinea:ppfffsffff guitarist:ffffffffxf gulf:qelaaanaaa gun:mpkicmcnpq gunfir:pphhhhhhhi gunman:rggggggggg
gunmen:rddddddjdd gunner:fffffffuff guru:homphhhnhh gut:lhmnhqhnhh guthri:ddjqnddkru guwahati:qiiiiiiiii
guy:kllmnodppe gvili:qiiiiiiiii gymnast:hhhhhhhthi gymnastic:hhhhhhhthh h:gtlclccnnc haa:gggggggtgg
habit:ffmoovffff habitabl:hhhhwhhhhi hack:gjbtbbcbbc hacker:gcctcccccc hagu:mthhhhhhhi haifa:qiiiiiiiii
hail:iiigoannvb hain:isiiiiipii haiti:ppffffqfff haitian:qnffffffff hal:hhnhhhhshi half:hjkmlhjsfm
halftim:dddddddpwd halfway:niioqiiiii hall:jndddddspq halliburton:hhshhhhhhi halo:dddtdddddd halt:nmnkipakao
halv:mhnnhhhohi hama:rcccccdccd hamid:rfffffffff hamilton:gnlggggsgg hamm:gggggggtgg hammer:oljmdeqode
hamnet:hhhhhhhhwi hamper:hhrhhhhohi hamstr:gggggggugg hand:imlojkapna hander:hhhhhhhthi handheld:bbbtbbcbbc
handl:lqlnlnclld handset:ddjtddddde handy:iiisiiiiii hang:okkcccdpqd hangar:iiiiwiiiii hangover:iiqoiiiiii
hank:iiiiiiiivi hannah:hohhhhhhvh hantuchova:gggggggtgg happen:mljllonplo happy:nbghbbbrpc hara:hhhnhhhhvh
harassment:hhrnhhhhhi harbaugh:gggggggtpg harbor:orekeeeenf hard:lmgonaapko harden:phhhhhhnhq
hardenn:iiiiiiitii harder:mlnoqeeeee hardest:lgmgggqppg hardlin:pphhhhhhhi hardly:iqiiiiirii
hardwar:dddtmddddd hare:hhshhhhhhh harm:eeereveeef harmful:niiriiiiii harris:jsfffqfpff harry:iikgaablvb
harsh:mqgggqgmpg harvard:gqmgsggngg hassan:qggggggggg hassett:iiriiiiiii hat:gggrgggppg hatch:niiiqiipii
hate:oggopgggpg hathaway:ddsdddddmd haul:ofnffffoof haunt:iiioqiiiqi havana:qhhhqhhhhh havoc:mffoffuofg
hawaii:ndjdmqwkdq hawaiian:nioiiiiiiq hawk:kggggqgrpg hayao:iiiiiiiivi hazardous:piiiiiqiii hbo:ddddddddxe
hc:hphhhhhshi hd:kglrggggpg head:mnmjmikpkj headach:gompgggnpg header:iiiiiiitii headlin:jkiqdddomd
headphon:dddtdeedde headquarter:qeneeeeeee heady:iiioiiirii heal:gggmsggrgg health:emilhxleea
healthcar:hhqnqhhhhh healthy:ggoggugnpg heap:hhhqhhhoqi hear:lrhniolmla heard:mnkhpmbnpq heart:hhjdmwanka
heat:lnkilavpla heathrow:niqiiiiiii heatwav:ggggggyggg heavier:iiirqiiiii heaviest:qiiiiiiiii
heavily:nhhnhhhhth heavy:lakahayfaa heavyweight:ggoggggsgg heck:iiooqiiiii hedg:ccsicccccc heel:mhnhhhhqhi
hefty:iiooiiiiqi hegseth:qkflaaaajb height:highbbblwc heighten:mgqggqgggg heineken:iiiiiiitii
heinz:iiqiiiipii heir:gqmgqggnpg heist:gnlgggggvg held:nlmigaanpn helicopter:qkccoccccq helix:gggsqggggg
hell:nqkeneenne helm:fnnlpffmrg help:mkmnkmfmma helvetica:fmppffffof hemispher:lmkfopfqff
hendrickson:iiiiiiitii henin:iiiiiiitii henman:fffffffufg henry:ddddqddtdd henson:iiiiiiirqi
herald:onfnffqmff heritag:iiiiiiqpqi hernandez:hhhhhhhsqi hero:jfffofqsof herzog:qffffffmfg
hesitant:niqiiiiiii hewitt:eeeeeeeuef hewlett:ddjtddddde hezbollah:raaaaaaaaa hi:hhhthhhhhh
hiatus:lhhphhhhth hid:nqoiiiiiii hidden:icjntcpipq hide:jmkqeeeesf hiding:lomnqhhhhh high:jhqlhollki
highbury:hhhhhhhthi higher:cgshhnaeaa highest:igpllomkqa highlander:iiriiiiiii highlight:gmlmknarjb
highly:ldnodtedde hijack:mggrgggggg hike:ekrnaaaaab hiking:piioiiiiii hilary:gggmgggpug hill:kociccrpqq
hillary:hthhhhhhqi hinder:mphnhhhohi hing:niioiiqiii hint:mllomanlnb hip:gqgggqgnsg hire:dnipdddrdd
hired:jfmofffpof hiring:eereeeeqef hispano:iiriiiiiii historic:lokaratnho historical:hohhhhhhvh
history:klkkohnqnm hit:nhoigkpmoh hitch:hhphthhhhi hitter:hhhhhhhthi hiv:hphhhwhhhi ho:mshhhhhohi
hobbit:iiiiwiiiii hochul:nqiiiiqiii hockey:aaaaaaauab hoffman:iiiiiiirqi hold:mnpikeglla holder:iemkeeesee
hole:ehjjvkanaa holiday:kapfaotjmy holland:gggpgggpsg hollywood:aaahiaajxa holm:fnffffftfg
holocaust:iqiriiiiii holy:rddjdddddd hom:qhhhhhhhhh homan:humhhhhhhh home:knmnmgiooj homeland:avihaaafaa
homer:ccccccducd homicid:ophhhhhhhq honda:hhshhhhhhh hondura:lugggggggg hong:ojoccccloc honor:mpgpkbbhpb
honour:ckiccccpvd hood:mhphhhhhqi hoop:hhhhhhhthh hop:gogmqggnsg hope:kmnlhaiqna hoped:jqnneeenef
hopeful:mmfffffotf hoping:jkmqccdomd hopper:hhhhhhhhwh horizon:fnlqoffmof hormuz:rdgaaaaaaa
horoscop:aaaaiaaaay horrific:phhhhhhnqh horror:ffflfpflvq hors:dnjqsddmde hospital:mhfajxaaja
hospitaliz:ohhhhhhoqi host:knfnliapra hostag:raaaaaaaaa hostil:ncpmcccccd hostility:piiiiiiiqi
hot:hkpnmabnmb hotel:ojmccccnpc hotspot:oggosggggg hotter:iioiqiipii hottest:ffnnrffofq hour:nnlmnnkkma
hous:julbeaffji household:jrolffffof housemaid:gggggggnwg housemat:niiiiiiiui housewiv:hhnhhhhhtq
houston:hjmalaqsap houthi:rffffffffg houthis:rddddddddd hover:hhshhhhhhi howard:evagaaahob
however:jbrlbbcmnc howl:hhhhhhqhvi hp:bbhtbbcbbc hq:pomggggggg hr:iiooiiiiqi href:aaslaaaaaa http:aaslaaaaaa
huang:fmftffffff hub:nqnlddqddd hubbl:bbbbxbbbbb hubert:iiiiiiitii huckabe:qiiiiiiiii hudson:gggggqgpug
huerta:phhhhhhnqh huge:mglnpnomla hugely:iiiriiiiqi hugh:eekeeeesse hugo:piiiiiipii human:kkdmvmoagn
humanitarian:qdjddoedde humanity:lhhhuhhnhh humanoid:eeqpeeeenf humbl:kglggggrpg humiliat:nqmggggngg
hundr:nllonaojha hungarian:nqiiiiipii hungary:pqkcccclcd hunger:pflffqfmfg hungry:lohnhhhnqh hunt:nqjiocclnc
hunter:hdldsddmtd hurdl:jqnkepenef hurrican:mcpcocujcd hurt:njohakamls husband:irdmdqddte hussein:rggggggggg
hyatt:iiqiiiipii hybrid:nfpofffffg hydrogen:ffnfwfffff hype:ffnpoffoof hyperion:hhnqhhhhqi
hypersonic:pgggsggggg hyundai:ffslffffff iaaf:gggggggtgg ian:knflfffqrg ibm:aahtaaaaaa icc:hhhhhqhshh
ice:jtkckmthjj iceland:ophhqhhhhi ichiro:hhhhhhhthh icon:kejpeeekse iconic:kdmmqdddru icy:ggggsgxpgg
id:gthqcccccc idaho:lsmhhhhhhh idc:hhhthhhhhh idea:mminmcdlrd ideal:niioiiipii identifi:plhblqbbkw
identification:iiisiiiiii identify:nncnsccccq identity:imkqeeenqe idf:raagaaaaab idg:hhhthhhhhh
idle:iiriiiiiii idol:hhhhhhhhwi ie:ffftffffff iea:pdpddddddd iger:hhhhhhhhwh ignacio:mhhhhhhshi
ignit:pngogggggg ignor:mdjnmvddmd iheartradio:hhhhhhhhwh ii:gifixaahab iii:hhhhqhhshh ilia:fpffffftff
ill:hhnnhhhqhi illegal:mqkobbohnc illegally:nekqeeeenf illini:hhhhhhhqti illinois:jtfaaknoab
illness:ggggpxgggg illustrat:niiiiiipqi imac:iiisiiiiii imag:kkgqshajia imagery:ohhqhhhhhi imagin:hhhnhhhqqq
imam:qhhhhhhhhi imelda:hhhhhhhhwh imessag:iiisiiiiii imf:ffsffffffg immediat:npjeeeepee
immediately:nojkdoempe immens:nggmqggnpg immersiv:gggsggggpg immigrant:evaaaaaajb immigration:bvabaaaaaa
imminent:qfklffffff immun:hohhhwqhhh immunity:iiqiiqiiii impact:kkojkaulkr impass:ohnhhhhohi
impeachment:ivdddeedde impend:hhphqhhohi imperil:ohhnhqhhhi implant:iioiiuiiii implement:kqgqgggggq
implication:iqiriiiiii import:eeskeeeeef importanc:kngogqgpgg important:ijjprbconc impos:pjnicccicc
impossibl:kggguguggg impress:fpfofffqpg impressiv:ffnlfffrpg imprison:ohnnhhhhhi improbabl:hhhhhhhthh
improper:iiqiiiipii improperly:hppnhhhhhi improv:ijnqlmamia improvement:ffppfffoff inactiv:hhhhhhhthi
inadequat:mpphhhhhhi inappropriat:gqmpgggngg inaugural:mhhhhhhqqi inauguration:huhhhhhhhh inbox:hhhshhhhhi
inc:aasoaaabda inch:jaoojkvgab incident:mmcicndqqd includ:mjkohkmlpk incom:knqhnbolkb inconclusiv:iuiiiiiiii
incorrect:niooiiiiii increas:jkqnhpmhea increasingly:ggoqgqgggg incredibl:gggmugggsg incredibly:iiiouiiiii
incumbent:nshhhhhhhh incursion:qiiiiiiiii ind:mphhhhhqhi indefinit:ophnhhhhhi indefinitely:lomggggpgq
independenc:msodddddmd independent:mlojbbblqc index:easiaaahab indi:eeeseeeese india:pgkkgnpkfa
indian:namljaaooa indiana:jciimcdtmd indianapolis:ddlddddtde indicat:jkonmnsdpd indicator:iiqoiiiiii
indict:mrlmgggggg indictment:lsmhhhhhhh individual:jqfnfffoqf individually:hphnhhhqhi indonesia:poekeeqnee
indonesian:pdljmddmmd indoor:ddddddqudd industrial:mcrcccdccd industry:heqpaajanm indy:gggggggugg
indycar:hhhhhhhthi inequality:iqooiiiiii inevitabl:mhhnhhhoqi inexplicabl:ohhhqhhohi infamous:nioiiiipii
infant:hhhhquhohi infect:fffsfsffff infection:jfffoxffff infiniti:iioiiiiiui inflat:hppnhhhhhi
inflation:cataaaaaaa influenc:mqjnocccnc influencer:ffftffffff influenza:iiiiixiiii info:kglrgqgggg
information:hmmrbbbmkb infotyp:iiisiiiiii infoworld:hhhthhhhhh infrastructur:pchpcccccc infring:hhhshhhhhi
infringement:gggsggggpg ingredient:lhphhhhqhh initial:hoqnkbolbc initially:mffnoffqff initiat:offofffofg
initiativ:imlrcmclcc injection:fflqftfmfg injunction:iioiiiirii injur:qeaaaaaoap injury:hhaahiauan
ink:knnopffmfg inmat:qiiiiiiiii inning:aaaabbbubb innocent:pqiiiiiiii innovation:ddjspdddpd
inquiry:msnhbbckbc insecurity:iiooiiipii insert:nqioiiiiii insid:mminolalpa insider:eenpeeqlqf
insight:hhnnqqhhhi insist:lqagaaarjt insolvency:iioriiiiii inspect:nqiiqiiiii inspector:mhphqhhhhi
inspir:njhkocpmrc instacart:iioriiiiii instagram:bcctcccicc install:jddsdddjdd installation:mglrgggggg
instanc:iqiriiiiii instant:ffksffflff institut:ndpdmndjmd institution:mhnhhhhhti institutional:hprhhhhhhi
instruct:mpnnhhhhhi instrument:kfporffffg insufficient:nqiiiiipii insult:ppflfffffg insuranc:fmsbbbbhbc
insurer:eeseeeeeee insurgency:qiiiiiiiii insurgent:rccccccccd insurrection:osgggggggg intact:pgggsggggg
intc:iioriiiiii integral:iiisiiiiii integrat:lfmrffffff integration:lfoqffffff intel:haktaaaeaa
intelligenc:pkjpiaaaaa intend:lqmjdodmme intens:ooeenevene intensify:qafjaargab intent:niooiiiiii
inter:hhhhhhhthi interaction:hhhshhhhhi interactiv:hhhshhhnhh intercept:qeeeepeeee interceptor:qhhhhhhhhh
interest:dkslaaakga interfac:ffftffffff interim:qccccccncd interior:pmkfffqfff internal:mlnonoddde
international:lhnipiipma internet:jhjsfajafa interoceanic:qiiiiiiiii interstellar:ggggwgggpg
interven:qhmhhhhhhh intervention:pnmldddddd interview:jojnjkaopp intimat:hhnqhhhhqi intrigu:kggmtggpgg
introduc:apnraaagia intrusion:nqioiiiiii invad:qhhhhhhnhh invasion:raagaaaaab invention:iqioiiiiqi
inventory:ggrmgggggg invest:ccrocccicc investigat:mqkmioaikr investigation:loonaaohno
investigator:pekeqeeeeu investment:egsmaaahaa investor:abteaeaaaa invisibl:lhmnthhhhh invit:nsjmdeedde
invitational:fffffffufg invok:pqiiiiiiii involv:nmlkaaapnb involvement:nelkeeepne ioc:iiiiiiitii
ios:aaitajafia iowa:flbbpbbtbc ip:hhhshhhhhi ipad:bbbtbbcbbc iphon:aaateaaaaa ipo:eeseneeeee ipod:ccctccdccd
ipso:mthhhhhhhi iq:iiiiiiiriq iran:raiaaaaaaa iranian:racbaaaaaa iraq:rkeaaaaaaa iraqi:rahaaaaaaa
iraqis:reeeeeeeee irb:hhhhhhhthi ire:nqoiiiiiii ireland:gafiaaatlb irgc:rfffffffff iris:qhhhqhhhhh
irish:gclicccrsd iron:leketeeetf irrelevant:hhshhhhhhi irreversibly:qhhhhhhhhi irs:horhhhhhhh
isaac:phhhhhhhqi isfahan:qiiiiiiiii isiah:iiiiiiiivi isis:rddddeedde islam:qnffffffof islamabad:rggggggggg
islamic:rbbbbbbbbc islamist:oshhhhhhhi island:pjfmliohkn isolat:qiiiiiiiii isolation:pioiiiiiii
israel:raaaaaaaaa israeli:raaaaaaaaa israelis:reeeeeeeee iss:bbbbxbcbbc issu:mnmnlltika italian:gppanaapjq
italy:ljhajaatap itanium:iiisiiiiii ite:qhhhhhhhhh item:ggorgggggq itun:gggtgggggg ivan:mepeeeqnef
ivey:hhhrhhhohi ivory:qfkfffffff jab:hhphhqhhqi jabalya:qhhhhhhhhi jack:lrkhbmcokc jacki:hhhhhhhrth
jackpot:ffffffftrf jackson:crcicccptc jacksonvill:hhnnhhhqhi jacob:eekkeeequf jacqu:mmeeeeesef
jaden:hhhrhhhohi jae:qhhhhhhhhi jaguar:ggmgqggsgg jail:qhfjakaioq jakarta:qflfffqfff jalisco:phhhhqhhhi
jam:nqiiqiiiii jamaica:hhnhhhhshi jame:alhetlaqps jami:ccnccccoud jan:hqlapamqla jane:lopgggggpg
january:khnmognmmv japan:ojoiefajia japanes:ngpkaamika jasmin:gugggggngg jason:fffffffuff java:kggsgggggg
javier:ohhhhhhoqi jaw:mfffpffmug jaxon:hhhhhhhthi jay:emeeeeetqe jaylen:hhhhhhhthi jayson:iiiiiiitii
jazeera:qiiiiiiiii jazz:emeeeeepvf jd:kskmeeenee jean:kgoggggpsg jeann:phhhhhqnhh jeff:ddlnpddrme
jeffrey:kqlqgggggg jeffry:gvgggggggg jelly:iioiiiiiui jellyfish:iiiiuiipii jen:gggggggtgg jenna:iiiiiiiivi
jenner:ffffffffwg jennifer:ffnffffqtg jensen:fmftffffff jenson:hhhhhhhthi jeremiah:fffffqftfg
jeremiyah:fffffffufg jeremy:hhhphhhrhh jerom:idrddeeode jerry:ffflfffovg jersey:lojccqvocc
jerusalem:rbbbbbcbbc jess:ftfffffrff jessi:hhhhhhhsqi jessica:hhhqhhhoqi jet:naoanaapaa jetblu:hhshhhhhhh
jew:qnfffffffg jewel:loggggggvg jewish:pqbblbcikc jfk:iqooiiiiii jhtml:iiisiiiiii jihad:piioiiiiii
jim:dpjddddsqd jimmy:nffffffrof jinp:reeeeeeeef jiri:hhhhhhhthi jitter:ggsggggggg jo:hphhhhhshi
joachim:iiiiiiirqi job:bkrldeamia jobless:cctccccccd jobseeker:iiqoiiiiii joe:ojjccccppc
johansson:hhhnhhhshi john:iqihaiarpa johnny:gggggggpvg johnson:iqmaakaqna join:mnlmkjjona joint:omoklmcccc
joke:mlljdddkte jol:iiiiiiitii jolt:piioiiiiii jon:lmfffffptf jonathan:dldddeetdq jone:fjqjaaapoa
jong:rddddddddd jonny:gggggggtgg jordan:obbbbbcprc jordyn:iiiiiiitii jose:bnhkbbctbq joseph:iiqoiiiiii
josephin:iiiiiiiivi josh:kccicncqud joshua:gggggqgpug joss:hhhhhhhhwi josé:piiiiiiiiq journal:jeqkqpeeef
journalist:ppjjbbbbbc journey:jflftffmrq joy:ffflfffspg jp:ffqlfffofg jpeg:iiisiiiiii jpmorgan:aataaaaaab
jr:djgfixaona juan:fflfffftfg judg:jsmleniija judgement:isiiiiipii judicial:lsmhhhhhhh judiciary:phhnhhhhhi
juggl:pphhhhhhhi jukebox:iiisiiiiii julia:iiiiiiiivi julian:hphhhhhshi juliana:iuiiiiiiii juliett:iiiiiiiivi
july:jkpldddmqd jump:ierjahajla june:mjmnnbcmnc jungl:niiiqiiiqi junior:lfffffftff junk:lflrffffff
junta:qhhhhhhhhi jupiter:eeeexeeeee jurassic:iiioiiipqi jurgen:gggggggtgg juror:lgmpgggnpg jury:mokpbmbinq
justic:jrpmaaagia justifi:isiiiiipii justification:piiiiiipii justify:lhrhhhhhhh justin:gmhkcccrsc
jwst:hhhhwhhhhh k:mlmjapalra k1:hhhnuhhnhh kabul:rbbbbbbbbc kalshi:nioiiiqiii kamala:hthhhhhohi
kandahar:qiiiiiiiii kansa:hdidmddtdd kany:ggggggggwg kaplan:mhhhhhhshi karachi:pioiiiiiii
kardashian:gggggggnwg karl:iiiiiiitii karzai:reeeeeeeee kashmir:rfffffffff kate:gggggqgmuq
katerina:fffffffuff kathmandu:qhhhhhhhhq katz:qhmhhhhhhh kauai:mhhhhuhhhq kazaa:hhhshhhhhi
kazakhstan:hhhhvhhohi kc:qhhhhhhhhi kcna:qggggggggg kean:fffffffruf keef:iiiiwiiiii keen:hhhshhhnhh
keep:lmommiaoia keeper:fffffffuff keir:ntfffffffg keith:gggggggpvg kelc:fflfffffwg kelly:ildddoetde
kemp:lrhhhhhqhh ken:jtfffffoff kendrick:hhhhhhhhwi kennedy:etfgkolasa kenneth:kflffffsfg kent:ooccctdjcd
kenteris:fffffffufg kentucky:ndljmddqdq kenya:phhhhhhqhh kenyan:pffffffpff kept:kmlilccrpc kerr:niiiiiirii
kerrey:iqiriiiiii kerry:jvccccdcmd kevin:hmpccccrld key:mnnlkjhlmn keyboard:dddtdddddd keynot:iiisiiiiii
khaleda:huhhhhhhhi khalil:nhhhhhhrhh khamenei:raaaaaaaaa kharg:rddddddddd kharkiv:qhhhhhhhhi
khartoum:qhhhhhhhhh kick:ekmnjaarja kickoff:iiiiiiitii kid:hhamauaksu kidd:iioiiiirii kidman:ffffffffwg
kidnap:rccicccccc kidnapper:reeeeeeeee kiefer:iiiiiiirqi kilimanjaro:qiiiiiiiii kill:ricfdakbgn
killer:nfflrtfffg kilometr:iiioqiipii kilroy:huhhhhhhhh kim:paahaaaopa kind:jeenueqnef king:onlikallma
kingdom:meeoqeekre kingpin:phhhhhhohi kirk:npfnfffoff kiss:hhhhhhhhwi kit:hhhsqhhhhh kittleson:qiiiiiiiii
kiwis:iiiiiiitii klaebo:iiiiiiitii klint:iiiiiiitii klobuchar:htnhhhhhhi kmart:ggsggggggg knee:hddddddudd
knew:kolmneepee knick:fffffffuff knif:qhhhhhhhhh knight:fmkffffrsf knock:oajaaatpob knockout:hhhhhhhthi
know:lkjmoronmp knowledg:jpmloffoof known:lalnppnarb kobe:hhhhhhhthi koepka:hhhhhhhthi kofi:qhhhhhhhhh
kong:ojokccclnc korea:rdkaaaacaa korean:qalfaaaika kospi:mhrhhhhhhi kosta:gggggggtgg kpop:ffffofffwf
kraft:ggqggggqgg kremlin:qffffffmfg kristen:hhmhhhhhvh kristi:dvjddddddd kroger:hhshhhhhhh kubiak:iiiiiiitii
kuminga:iiiiiiitii kurd:qiiiiiiiii kurdish:rckccccccd kurt:gggggggtgg kushner:rggggggggg kuwait:ragaaabaab
kuwaiti:qglggggggg kuznetsova:hhhhhhhthh kyiv:raaaaaaaab kyle:fffffffuff kyler:iiiiiiitii kyli:ffffffffwg
kyoto:pioiiiiiii lab:ddlpsdtmdd label:jllqdqddpd labeouf:piiiiiiiqi labor:ikrgkablkb laboratory:iioiqiipii
labour:fviaaaaeaa lack:ljnnlmbnnc lackluster:hhshhhhhhi laden:opfofffffg lady:oeeeeeepse lag:gqqmgggggg
lagard:hhshhhhhhi lago:qfffofffff laguardia:ldsddddddd lai:piiiiiiiqi laid:jmqlffflof lake:naipokpgaq
laker:cccccccucd lamalfa:iuiiiiiiii lamar:gggggggpvg lamont:iiiiiiupii land:nihkqaapka lander:ggggwggngg
landfill:niiiiiiiiu landlord:hprhhhhhhi landmark:mjhrbbbinc landscap:gommgggnpq landslid:rkdddddddd
lane:lfllfffrof lang:phhnhhhhhi langer:iiiiiiitii languag:fmfpfpflsf lanka:qffffffmfg lansdown:niiiiiirii
lap:gggmgggtgg laport:iiiiiiitii laps:kqgogggpgg laptop:aaataaaaaa larg:mmnlomofma largely:pomeeeelee
larger:leqnoeeeef largest:kjqlmlagaa larijani:rffffffffg larry:hdiqdddmsd laser:gggougqggg lash:oqkeeeepee
late:mklgamaqqn lately:hhmphhhnqh latin:pqldddddmd laud:logggggpsg lauder:iiriiiiiii laugh:hhphhhhhti
launch:ligptkaehh launcher:nffprfffff launchpad:hhhnvhhhhi laundry:iiqoiiiiii laureat:qiiiiiiiii
lauren:hhhhhhhqti laurent:phnhhhhhhi law:mrkmlajhla lawmaker:kukhiaafaa lawn:ohhhhhhqhi lawrenc:iiiiiiirqi
lawsuit:fmoramaaia lawyer:joolbmckqc lay:mjqbbbokbc layer:fflpuffmff laying:odnndeekde layoff:aatgaaaaab
lb:hhhhhhhsqi lcd:iiisiiiiii lead:hnmjkmarnm leader:qpggdcehda leaderboard:iiiiiiitii leadership:orjjkbbkbc
leagu:aaabaaauha leak:ijisnajdma leaker:ffftfffffg lean:knlrgggggg leap:hhmrhhhnhh leapt:hhnhqhhqhi
learn:klknloapoa leas:hhrnhhhhhi leav:nnkkklommn leavitt:iuiiiiiiii lebanes:reeeeeeeee lebanon:raaaaaaaaa
lebron:fffffffufg led:mkoikmankm lee:mhfinaaotb leed:niiiiiirii left:lollijaqja leg:jdlddddtdd
legacy:hkddqddnvd legal:krmoaaajka legality:lsmhhhhhhh legally:isoiiiiiii legend:dddndddrte
legendary:gglggggpug legion:hhhsqhhhhh legislation:luffffflff legislativ:iuiiiiiiii legislator:lsmhhhhhhh
legislatur:luhhhhhhhh legitimacy:ohhqhhhhhi lego:hhhnqhhhuh lehman:iioiiiirii lehmann:hhhhhhhthh
leica:hhhrhhhhqi leicester:fffffffrug leigh:iiiiiiiivi lemon:pioiiiiiii len:hhmrhqhhhh lend:dlskdeedde
lender:ffsfffffff length:iqoiiiipii lengthy:knlffqfrfg lenovo:ccctocdccd leo:qekkeeeene leon:lhhnqhhqhh
leonardo:leeeeeeewf lesson:meepeeepqe lethal:qfffpffffg letter:hdplmndjsd letwin:iuiiiiiiii level:hhqmnlnkla
leverag:mmnpneeeee leverkusen:hhhhhhhthi levy:mhnhhhhhti lewis:hndddddtpd lewsey:hhhhhhhthi leyen:mshnhhhhhi
lg:hcisccdcqd liability:iiqoiiiiii liabl:hhhrhqhhhi liam:ftfffffftg lib:cvcccccccc libel:iqqiiiiiii
liberal:eveeeeeeee liberation:nohhhhhnqh libertin:iiiiiiiivi liberty:iqoiiiipii library:groogggggg
libya:rfffffffff libyan:reeeeeeeef licenc:nqoiiiiiii licens:mkirccclcd lie:ltkkeeelef lied:nhqhhhhhhh
life:khinsphjrk lifelin:niqiiiiiii lifelong:gggggxggpg lifespan:hhhnvhhhhi lifestyl:fflrfsffof
lifetim:mhnhhqhohi lift:lkqghakoja liga:hhhhhhhthi ligament:hhhhhhhthi light:kjmmsjmlka lighter:iiooqiiiii
lightn:lggggggtgg likely:linllnpnla lilly:ffoffwffof limbo:opnhhhhhhi limit:kpmnklplha limitation:hhhshhhhhi
lincoln:nhmhhqhnhh lindsay:kggggggtgg lindsey:hhnnhhhqhi line:ilpmjalnna linebacker:iiiiiiitii
lined:mpnhhhhhqi lineup:hbbpobbprc linger:ieqeqetkee lining:niiiqiipii link:nlhmntjjaa linus:hhhshhhhhi
linux:aaataaaaaa lion:mldddddrpe liquefi:iiriiiiiii liquid:jfkoufffff lisa:iiqiiiiiqi list:kmknginmsn
listen:cmcolccqrd lister:iiiiiiiivi lit:hphhthhhqi litani:qiiiiiiiii literally:iiooiiipii
literatur:hhhnhhhhvi litter:hhphhhqohi littl:ikplokanma liu:iiiiiiqrii liv:iiiiiiirqi lived:nhmhthhhhh
lively:ggggggggwg liverpool:bbbbbbbubc living:jpnkrbbhob livingston:isiiiiipii llc:iioriiiiii
lleyton:eeeeeeeuef llm:iiisiiiiii lloyd:kgpmgggpgg lng:ffsffffffg load:ndmmnddpde loan:jksaaaakab
lobby:pqgggggggg local:lrnlalpkko locat:pffpofffff location:mcnkpscilq lock:kmmnbbbqbq lockout:hhhnhhhshh
lodg:iiioiiirii log:lhhrhhqhhh logistic:iiooqiiiii london:jnqifgamoa lone:hhhhhhhqti lonely:niioqiiiii
long:llnmokanma longer:nipnblbbbc longest:gqoggggpgq longevity:hhhhqwhhqh longhorn:ffftfffffg
longtim:knfoffforg look:iimomkkopj loom:mqojhaokaa loop:hhnqhhhohi loophol:iqoiqiiiii loos:niiiqiipii
loosen:loqhhhhhhh lopez:ffffffftqf lord:lshclcclrc lose:hknmhlnqja loser:jimbbbbskc losing:ignmammraa
loss:fhqfgpaqda lost:jknhpiaqja lot:klkpaknolq lottery:iiiiiiitii lotus:hhhnhhhqqi loud:nhhnhhhnhq
louis:ccjccmctcc louisiana:npfpfffffg louisvill:lgmggggsgg louvr:ggggggggwg love:iailmaaqqw loved:oqggggggpg
lover:iqereeeene low:ikqnjjjkma lowe:hhrhhhhnhh lower:chskfpjcaa lowest:bbtbbbcbkc loyal:pgmggggngg
loyalty:pohnhhhhhh loyola:nsiiiiiiii lp:hhphhuhhhi lse:ffsfffffff lt:lhqlmgamfa ltd:eeseeeeeee
luca:iiiiiiiivi luciano:iiiiiiitii luck:lhhhhhhshh lucky:iiioqiipii lucrativ:nomhhhhnhh luis:ffffffftpg
luka:niiiiiirii lukashenko:qiiiiiiiii luke:gggggggtgg lull:pqiiiiiiii lunar:aaaaxabaab lunch:npffoqffrf
lung:ieeeewenre lurk:mhhhhqhqhi luxury:kcrcccccpc lx:dddddeeude lyco:iiisiiiiii lying:jfplfffoof
lyme:iiiiixiiii lynch:ffqffffrff lyric:fffpffffvg m4:gggtgggggg m5:dddtdeedde maathai:qhhhhhhhhi
mac:aajtaaagab macbook:aactaaaaaa maccentral:iiisiiiiii machado:rdddddddde machin:ijnqoccilc
machu:qhhhhhhhhi macintosh:iiisiiiiii maco:gggtgggggg macron:psffffffff macy:iiriiiiiii mad:hhnnhhhoqi
madagascar:qiiiiiiiii madison:hhhhhuhrhh madness:aaaaaaauaa madrid:jhfgaaatab maduro:rajdaaaaan
mae:ffslffffff maga:nqljbbrinc magazin:ddnpddddtd magic:eeepeeeqre magnetar:iiiiwiiiii magnetic:jfflvfffof
magnificent:kgrggggmgg magnitud:rdddneedde mah:iioiiiiiui maha:gtgggtgggg mahmoud:qiiiiiiiii
maiden:gggggggtpg mail:apasiaafia main:mpnkinajpp mainland:qggmgggggg mainly:goppgggggg
mainstream:hphqhhhohi maintain:jekqesenef majeur:qhhhhhhhhi major:llnmkmrnma majority:jumbbbbbbc
maker:aaroahaala making:ilnolaknoa malaysia:mgqggqgggg malcolm:ffpffffrpg male:homhhhhhuh
malicious:ffftffffff malik:gngggggspg malinin:gggggggugg mall:iiqoiiiiii malwar:eeeteeeeef
mamdani:ksmbbmtikc mammoth:hhhnvhhhhi manag:lblqbbbmkc management:ehppnkakjb manager:aamlaaatha
managerial:iiiiiiitii manchester:djhaaaauia mandat:mnlogqgggg mandatory:hopnhhhnhh mandelson:krlpeeeeee
maneuver:mhphhhhohi manhattan:pioiiiiiii manhunt:qhhhhhhhhi mania:hppnhhhhhi manifesto:hthnhhhhhi
manilow:iiiiiuiiqi manmohan:qohhhhhhhh mann:niiiiiiiui manny:gggggggtgg mansion:hhhhhhhquh manual:hhnqqhhhhi
manuel:hphhhhhshi manufactur:gjrncccccc manufacturer:ddsmdoedde manus:hhhshhhhhi maoist:qhhhhhhhhi
map:jkgprmwaaa mar:jgaaxaaaha marat:hhhhhhhthh marathon:cjcclccucc marc:hhpnhhhnqh marcello:hhhhhhhovi
march:jakkohprhv marco:opfffffpff margaret:pqdkdeedne margin:erneeeennq margot:ggggqgggwg maria:eeeeeueqre
marijuana:hshhqhhohi marin:qnbbblohbb mariner:gggggggugg mario:fflffffsrg marjori:gumggggggg mark:mkknkgjpkm
market:heslahacag marketplac:niiriiiiii markwayn:fvffffffff marri:lggmgggnug marriag:lpflfqfoof
marry:hshhhhhhti marshall:ffplpffopg mart:eeskeeeeee martha:fnrffqffff martial:rggggggggg martian:iiiiwiiiii
martin:gjjkbbcsrc martina:iiiiiiitii martinez:doiddddtdd marty:cccccccowd marvel:ffffffffwg mary:bjhjlbbiwc
maryland:frllpqfmfg mask:jpklfffltf mason:lshhhhhnhh mass:oohkolpkha massachusett:iekeetwpee
massacr:qdjddeekde massiv:njkmrnqhha master:hdjddddsqd match:defhghauia matchup:eeeeeeeuee mate:knggggqrgg
material:ldodudddde matsushita:niooiiiiii matt:bobbbbcsrc matter:jjjlumania matthew:jfffffftof
maui:iiiiiiqiui mauresmo:hhhhhhhthi mauric:hhhhhhhthh maverick:gqgggggrpg max:aairjaalrb maximum:hhmnqhhqhh
maxwell:hhhqhhhhti maxx:eemkeeetee maye:ffffffftof mayor:ltiaaaqmjb mayoral:huhhhhhhhh mbeki:qiiiiiiiii
mcadam:iiiiiiiivi mcallister:iiiiiiirqi mccarthy:iiiiiiirqi mccartney:hohhhhhqth mccormick:fprfffffff
mcdonald:ffrfffffpq mcfadden:iiiiiiiivi mci:hhshhhhhhi mcilroy:gggggggtgg mcnamara:hhhhhhhthi md:hphnhqhohi
meal:iiooqiiiii mean:mmkolnlmha meant:jpplfpflff meanwhil:jfplfpflqf measl:aaaaayaaal measur:lonlnkanaq
meat:hhnnhuhhhi meatpack:ffsffffffg mechanic:iiooqiiiii medal:fjaaaaauaa medalist:gggggggtgg
medallist:iiiiiiitii media:jjksaaajka mediat:pioiiiiiii mediatek:iiirqiiiii mediation:qiiiiiiiii
mediator:reeeeeeeef medic:qhhhhhhhhi medical:iljhusajma medication:dddddyedde medicin:kfllfwfffg
mediterranean:qhhhhhhhhi medium:nomnhhhhhh meet:ommhkhgnia mega:jdnltddndd meghan:hhhhhhhhwh
melania:mddddddmvd melbourn:kddjdddtde melissa:hhhqhhhhti meloni:osgggggggg melt:fmplffwlff
meltdown:knpffffqfg melzer:hhhhhhhthh member:opljihaima membership:nrllfffmff meme:lhhphhhqhh
memo:nqlndndjdd memoir:ggggggggwg memorabl:hhhnhhhrqh memorial:ktlggggggg memory:dagsnnamka
memphis:piiiiiipii men:klhffkatha mencho:rffffffffg mend:nomhhhhhqh mendoza:gggggggtgg meningitis:cccccycccc
menopaus:iiiiixiiii menstrual:iioiqqiiii mental:dndnmxdddd mention:lhhshhhhhh menu:fffsfffffq mep:gvgggggggg
merced:ggppgggngg merck:eereeueeef mercosur:luhhhhhhhh mercury:fflftfffru mercy:iiiiiiipui mere:lhhnhhhrhh
merg:ddrkpeedne merger:aasfnaaiia merriam:iiisiiiiii merrill:hhshhhhhhh merz:qnfffffffg mess:fpnnoffoff
messag:mnhqfgamkm messenger:gggtgggggg meta:densaaadga metal:gbrmlbcbkc meteor:ddjjwdddmd
meteorit:ffffxfffff meter:emeeoeetef method:hhpphhqhhh metr:mhhhhhhshi metric:iiisiiiiii metro:gogmggygpg
metropolitan:nqiiiiiiqi mexican:qocccccjlq mexico:qjfakmllha meyer:iqiiiiipqi mgm:gggggggpvg
miami:iahhaaatla mice:hhhhvqhhhi mich:gomggggsgg michael:drikgaaqqa michel:iiioiiiiqq michell:iqiiiiiiui
michigan:nkhghlnrao mickey:gglgggggwg micro:eekseeeenf microb:hhhhvhqhhi micron:bbprbbcbbc
microprocessor:hhhshhhhhi microsoft:aagtaaaaaa microsystem:eekteeeeee mid:ldnpmodkmd midday:iioiqiqiii
middl:reiaadacea middlesbrough:iiiiiiitii mideast:ragaaabaab midfielder:eeeeeeeuee midland:hshhhhqohi
midnight:jpmlofflqf midsiz:ggrpgggggg midterm:evaeaaaaaa midwest:ffffffyffg mighty:hhhnhhhshi
migrant:kubbbmcbbc migration:mphnqhhhhi miguel:iiiiiiitii mike:eofanamspa mikhail:kgpggggqgg
milan:fbibbbbtmb milburn:iuiiiiiiii mild:hhqhhhuhhh mile:jdpdrddmod mileston:jmmnqpeeqf miley:iiiiiiiivi
militant:rgaaaaaaaa military:riedeaaaaa militia:rggggggggg militiamen:qhhhhhhhhi milk:lrmhhqhhhh
milky:eeeexeeeee mill:jpoffffoof miller:grgggggrgg million:gipomkohoi millionair:gommgggrgg
millwall:iiiiiiitii milwauke:gogggggtgg minaj:hhhrhhhhqi mind:dplmdrepne mine:rbjbbbbibc miner:mereeeeeef
mineral:ogomgggggg mini:idordeedde minimum:hprhhhhhhi mining:llrjmddddd minister:priaaggcca
ministry:rcjicccccc minn:niooiiiiii minneapolis:kuheaaaaka minnesota:jtieajskaa minor:hmiqcndpcd
minority:nrnffffffg minut:fmlkakasna miracl:lfnfoqfpff mirror:hhmhhqhqqh miscalculat:phhhqhhhhi
miscalculation:piioiiiiii misconduct:gomqgggngg misery:iioiiiirii mishap:hhhnuhhnhh mislead:gnlopggpgg
miss:lelhmkhrjr missil:raaaaaaaaa mission:kaahwhaaaa mississippi:mnfofffqfg missouri:lohhhhhrhh
mistak:lpjblobqnq mistaken:qiiiiiiiii mistakenly:pgmgggggpg misty:iiiiiiiivi mitchell:lhhnhhhqhq
mix:ffloffuopg mixed:kaqiakanjb miyazaki:hhhhhhhquh mlb:bbbbbbbubc mln:hhrnhhhhhh mls:hhhhhhhthi
mo:hhphhhhqhi mob:qiiiiiiiii mobil:aaktjaaeha mock:hkafaaatna mode:kdjsddqdme model:fgmskaalho
modem:hhhshhhhhi moderat:nooggqgggg modern:eeeoseqnqf moderna:gggggygggg modest:fnrfffffof modi:rffffffffg
modular:hhhshhhhhi mogul:loogggggsg moham:phhhhhhohi mojtaba:rccicccccc molecul:hhhhwhhhhi
moltbook:hhhthhhhhh mom:ieekeuqnse moment:kmfhlaarqa momentum:fnqloffmff monday:lkokliookq
monetary:hhshhhhhhi money:kmonnmakkn monitor:hjlsbmobbc monologu:iiiiiiiivi monopoly:mhphhhhohi
monster:ffffrfurof montana:jpfffpfltq montgomeri:hhhhhhhthi month:kkpmjkaoml monthly:hkqocndccd
montreal:ggoggggsgg monument:ophhhhhhqi mood:jpplffffof moody:iiiiiiitii moon:aaaaxaabea moonshot:iiiiwiiiii
moor:fqkffffqqf moqtada:qhhhhhhhhh moral:nqgggqgngg morgan:cmrlcccjod morn:ljolpaqkla morningstar:niqiiiiiii
morocco:ogggqggpgg morris:hhhhhhhsqi mortar:qhhhhhhhhi mortgag:aataaaaaaa moscow:rahajaaaaa mosqu:rccccccccc
moss:hhhhhhhqqq mostly:kgqgpgqggg mosul:qhhhhhhhhi mother:mmimcspjpq motion:klnpneedpe motiv:phhhhhhhqi
motivat:phhhhhhhqi motor:aasgaaajab motorola:dddtdddddd mount:nnngjnalmq mountain:pddmddqmde
mourinho:fffffffuff mourn:qeeeoeelef mous:ggmpsqgggg mouth:nqoiiiiiii move:lnoldinoja moved:lcknccppod
movement:ofnlfqfffg mover:hhrnhhhhhi movi:aaahaaaaxa moving:kkmnmlrmpb movy:aaakkabaxb moya:gggggggtgg
mozilla:ffftffffff mp:hvdjdddddd mp3:eeeteeeeef mph:ngggsguggg mps:hvbjbbbbbc mr:iuliahafla
mrbeast:iiqiiiiiiq mrk:hhpnhqhhhi mrs:nqiiiiipii ms:inppddddme msft:ffnsfffffg msn:ffftffffff msp:isiiiiqiii
msu:iiioiiirii mud:pggggguggg mudslid:qhhhhhhhhh mull:plloddddde mullin:hudjdddjdq multi:lkmqcccjld
multibillion:iiqoiiiiii multimedia:ffftffffff multipl:nlbmnrbnnc munich:nqdjdddqde municipal:iuiiiiiiii
munition:qhhhhhhhhi munster:gggmgggtgg muqtada:qhhhhhhhhi murder:plfflkaiop murdoch:hhnhhhhhvi
murphy:mhhhhhhqqi murray:eoeeeeetee murrayfield:hhhhhhhthi muscl:lnlfoffrff muse:iioiiiiiui
museum:keeeeeeewe museveni:pqiiiiiiii musharraf:qhhhhhhhhh music:aaeraaadum musical:ddddddddxd
musician:fnffffffwg musk:ianroaaaam muslim:qobbbbbbkc muted:mhrhhhhhhi mutu:iiiiiiitii mutual:fmrfffflff
mvp:eeeeeeeuee mw:jlrjdddddd mwc:gggsggggpg myanmar:ntkccccccd myle:hhhhhhhthi myskina:mhhhhhhshi
mysterious:eeekxeeeee mysteriously:iiiouiiiii mystery:jbghwmbbnc myth:hhnhquhhhi myung:qhhhhhhhhi
n1x:iiisiiiiii nab:piiiiiipii nadal:iiiiiiitii nadella:iiisiiiiii najaf:rfffffffff naked:hhhhqhhhvh
name:monlilalpa named:iglmkaaqra naming:qhhnhhhhhh nancy:idlqnddkmu nanny:huhhhhhhhi naomi:iiiiiiitii
napster:iiisiiiiii narrativ:mpphhhhhhi narrow:mrljddqmde narrower:niqiiiiiii narrowly:fnpfrffmpg
nasa:aaaayaaaaa nascar:ieeeeeeuee nasdaq:aaslaaaaaa nashvill:iqiiiiipqi nasry:iuiiiiiiii nasty:hohphqhhqh
natanz:qiiiiiiiii nathan:ggoggggpsg nation:nkmgajnpda national:lnkhjfoqoa nationalist:pqiiiiiiii
nationaliz:fvffffffff nationwid:qmlccmcccq nativ:fffspffmfg nato:raaaaaaaaa natural:kcrcocclld
naval:reeeeeeeee navalny:rffffffffg navigat:hhmphhhnhq navigation:hhhsqhhhhh navy:qcccccrlcc nazi:gtoggggggg
nba:aaaaaaauaa nbc:fplffffqrg nc:kngggtgqgg ncaa:aaaaaaauaa neal:hhhhhhhthh neanderthal:ggggxggggg
nearby:mffltpflff nearer:niiiiiirii nearly:mlpjkljlna neath:iiiiiiitii nebius:ggrmgggggg nebraska:fffofffsfg
nebula:ffffxfffff nec:fnfsfffmfg necessary:mphnhhhohi neck:knfftffqfg need:jmjonqknln neeson:iiiiiiiivi
negativ:lmpkoeelnf neglect:oggmgqggpg negotiat:qjkicccmcc negotiation:pojaaaalab negotiator:pfnffffmff
neighbor:pkiicndjod neighborhood:oglmpggmgg neighbour:ohhhhhhoqi neil:fnfffffrsf neither:nqiiiiipii
nelson:nioiiiiiqi neo:aaftaaaajb nepal:oqdddeedrq nervous:hophhhhqhh net:djnraaanga netanyahu:raaaaaaaaa
netflix:aafgaaagxa netherland:menkeeqpef netscap:hhhshhhhhi network:edkrjaapla nevada:oqggggqggg
newark:iioiiuiiii newborn:gggggxgggu newcastl:cccccccucd newcomer:hhhhhhhhwi newer:hhhthhhhhh
newest:hohphhhqhh newly:kkonscclcd newrat:iiriiiiiii newsfactor:ffftfffffg newsletter:mhrhhhhhhi
newsnight:niiriiiiii newsom:ktdlddddod newspaper:mnlccccpqc nexstar:ggsggggggg nextel:ffqffffqfg
nfc:eeemeeetee nfl:aaaaaaauda nhl:ccccmcducd nhs:gtgggugggg nice:ieeqeeeqee nichola:mhhnhhhhti
nick:ipdjdodqmu nicki:hhhrhhhnqh nicol:eeekeeeewf nicola:lfffoffsof nicolá:qekeeeeeef nigeria:rbjbbbbibc
nigerian:qhmhhhhhhh night:iiffoaospa nightmar:jfoofffpff nike:eeseeeeeef nikkei:hdsddddddd nikki:iiiiiiiivi
nine:nhllakaqaa nintendo:aagtaaahmb ninth:hciiccdtcd nipah:hhhhhxhhhi niro:iiiiiiiivi nissan:ggsggggggg
nistelrooy:hhhhhhhthi nix:iioiiiirii nj:kglggtxggg njigba:hhhhhhhthi nl:eeeeeeeuef nnaji:iiiiiiitii
nobel:qcjiccccnc nobody:hphnhhhqhi nod:gggggggnwg noem:fvihbbbbbb nois:fffpfffrpg nokia:ffmsffffff
nominat:dlldddddwd nomination:apaabbbjwb nomine:bqgbblbbwb noncombat:qiiiiiiiii noon:niiiiiirii
nordisk:ffkffyffff normal:jfpfoffoof norris:gggggggtgg nortel:niooiiiiii north:qjjgeapjkk
northeast:jcccmcyccd northern:pakflpmlap northwest:ofofofqfff northwestern:ohhhhhqohi norton:iqioiiiiqi
norway:odidddqqdd norwegian:nhmhhhhhth norwich:gggggggugg notabl:iiiiiiitii notch:eeqmeeepee note:hdnmmddqod
notebook:fffrfffrff noted:ohhnhhhohi noth:eohpmkaooq notic:fpnlpqqffg notorious:qiiiiiiiii nou:gggggggugg
nov:mmeeseeqef nova:ohnnhhhhhi novak:ffffffftqf novel:eeekeeeewe novell:ffftfffffg november:hmqnijanaa
novo:ddlddxekde nowher:gnlopggmpg npr:hsmnhhhhhh ntsb:iqqiiiiiii nuclear:rahelakeaa nudg:mhnqhhhhhi
nugget:fffffffspq nuke:ohhqhhhhhi number:hmlnhmappa numerous:iiooiiipii nurs:jnfffxfmff nvda:ggmsgggggg
nvidia:aaosaaaaaa nw:iiisiiiiii nxt:iiiiiiitii ny:jcolcnspcd nyc:lbmhblybkq nyse:hdqqdddddd nyt:iioiiiuiii
nz:ggsggggggg oahu:piiiiiqiii oakland:fffffffuff obama:evekeeeeee obamacar:gvgggggggg obesity:cciccycccd
object:ieleweeeee objection:nqioiiiiii objectiv:pnlggggggg obliterat:qggggggggg obscur:gggrgggppg
observ:jfffwfflff observation:jfffvffpff observatory:ffffxffffg observer:oqmggggggg obstacl:nogmgggpgg
obstruct:iuiiiiiiii obtain:lnnqffffff obvious:hphqhhhohi obviously:hhnhhhhshi occupation:ohhnqhhhhi
occupi:rccccccccd occur:nggmgqqngg ocean:lbjbubtiqc oct:ojmhnbcnbc october:jjqmimamka odd:inijikasla
odesa:qiiiiiiiii odyssey:iioiiiiiui ofcom:hhhshhhhhi offenc:lrhhhhhnqh offend:iuiiiiiiii offens:eeeeeeeuee
offensiv:plaaaaapab offer:lkoojialmj offic:jnljaamhua officer:oqngalaffa official:pnjjiqigca
officially:jclnrpclpc offseason:hhhnhhhrqh offset:ffsfffffff offshor:mfqfffqffg oh:hhhphhhrhh
ohio:ioigrlarab oil:oaraaaaaaa ok:knpffffopg okay:pqiiiiiiii oklahoma:fnlfffurff old:kmhlpjmqlq
older:dniqpsddmd oldest:gggmtgugpg ole:fffffffuff oled:ddlsddddmd oligarch:qiiiiiiiii oliver:hshhhhhnqh
olivia:ffffffffwg olivier:hhhhhhhthi olympic:abacaaauda oman:reeeeeeeee omar:mhhhhqhoqi oneplus:hhhrhhhhth
ongo:klnpeteeee onlin:dgktghafia ons:iiqoiiiiii opec:idsdddddde open:kjlmgaerlp openai:aadtaaaaaa
openclaw:gggtgggggg opener:hcccccducd opera:bcckccccxc operat:jgpraaaaaa operation:pomefaakfa
operativ:ophhhhhohi operator:eeppeeeenq opponent:iodkdeetde opportunity:kpmmnmbobc oppos:nslbbbbmbb
opposit:ngoggggpgg opposition:ntiajkagaa opt:iioiiiiiiu optimism:ffrfofflff optimistic:hcqimcdpcq
option:ngnnhnlkao optional:lhhphuhhhh oracl:aaosaaaaab oral:iioiiqipii orang:llemeteese orban:osgggggggg
orbit:gaaixaaaab orbital:gggmwggggg orbiter:hhhhwhhhhi orbán:prffffffff ordeal:piiiiiipii order:lqnmijnjka
ore:hsnhhhhohi oregon:ksckcrpmcc oreshnik:qiiiiiiiii org:niqiiiiiii organic:gggmwggggg organis:phhnhhhhhi
organisation:nnnofffffg organiser:kffffffovg organiz:ohnnhhhhhi organization:njkmbtrbbc organizer:niiiiiipqi
orient:lhmrhhhhhh origin:dddjvqdkpd original:hddqpdddtd originally:hppnhhhhhi oriol:hhhhhhhthh
orion:iiiouiiiii orlando:hhhnhhhshh orlean:jflffffrou ortega:iiiiiiiivi ortiz:hhhhhhhsqi osaka:iiiiiiitii
oscar:aaaaaaahxa oslo:qgggggggpg osprey:hhhhhhhthi ossetia:qhhhhhhhhi ot:fffffffuff otherwis:isoiiiiiii
ottawa:msnhhhhhhi oust:nplhbmcmnc ouster:pnofffffff outag:kdnqdetdde outbreak:faadayaaaa outclass:mhhhhhhshi
outcom:lpoffffoff outcry:mphqhhhhhi outdat:iiooiiipii outdoor:kgoggqgqgg outer:hhhhvhhhqi
outfielder:hhhhhhhthh outfit:iiiiiiitii outgo:hshnhhhhqi outlast:mhhhhhhshi outlaw:iiooiiiiqi
outlet:hhrnhhhhhi outlin:fslpfffmff outlook:ehsiaaagjq outperform:lgppgggggg output:lcsccccccc
outrag:lqmjdddkrd outreach:qiiiiiiiii outshin:iiioqiipii outsid:pmllaaaima outsourc:iioriiiiii
outspoken:iiooiiiiqi outstrip:hhpphhhhqh oval:nqiiiiipii overall:ddoddeerre overcam:hhhhhhhthi
overcharg:iiqoiiiiii overcom:emmoeeeref overhaul:lqmllscibc overhead:niiiqiipii overheat:iioriiiiii
overlook:hhhnqqhohi overnight:ocoiccscoc overse:qmflffffff oversea:kmqkeeelee overshadow:hrhrhhhhhh
oversight:esnmneeeee overtak:hopnhhhnhh overthrow:phnhhhhhhi overtim:eejeeeeuee overtur:piiiiiipii
overturn:lgmgqqgpgg overwhelm:lnfpfffpff owen:iiiiiiitii owl:hhphquhhhh owned:lkpnddqddd owner:gapnjaaols
ownership:hhrhhhhnhh oxford:iioiuiiiii oxygen:lhhhwhhhhh oz:ggmmgwgggg ozempic:eeeeeyeeee p:dksgaaajha
p2pnet:gggsggggpg pa:nmffofqoof pablo:iiiiqiirii pace:mbqlbbbmbb pacer:gggggggtgg pacific:ndpdrddkdd
pacifism:qiiiiiiiii pack:jndrdddpdd packag:kppmbobkbc packard:ddjtddddde packer:cccccccucc pact:oepneeeeef
pad:ieekweekee paddy:mhhhhhhqqi padr:hhhhhhhthh page:ioereeekne pahlavi:qhhnhhhhhh paid:jlqlaaamnb
pain:odmddsdndd painful:homnqqhhhh painkiller:ffnffxffff paint:iejmqeekue pair:kmjlmaarnb
pakistan:raaaaaaeaa pakistani:rkccccdcmd palac:niiiiiipqi palantir:ddrodeedde palestin:ngoggggnpg
palestinian:rhaaaaaaja palm:okkncnccod palmer:gggpgggrpg palmon:gggtgggggg pam:gugggggmgg pan:fppffqffrg
panama:rggggggggg panasonic:iioriiiiii pancreatic:hhhhhyhhhh panda:lhhhhwqhhh pandemic:ggogpwgggg
pandora:iiiiwiiiii panel:hqmnmsbamb panic:ndpkdeeode panick:iqoiiiiiqi panther:bbbqbbcrbc paper:jqonccpccu
parad:iekeveepee parallel:niiriiiiii paralympic:gggggggtgg paralyz:pglgggqggg paramilitary:qiiiiiiiii
paramount:aioaaaaawb parasit:iqioqiiiii paratrooper:qhhhhhhhhi pardon:mqpggggggg pare:ffsffffffg
parent:hgmharaany paris:oglilamlqa park:dhajipsrra parker:iiiiiiipui parkinson:hhhhhxhhhi
parliament:osbbbmobbc parliamentary:osgggggggg parmalat:ffsfffffff part:llnmjisloa partial:iunccccccc
participation:niqiiiiiii particl:ffffxfffff particularly:lfmoffflqf partisan:hsnhhhhohi partner:lpoobbcbnc
partnership:mkmqccdjcd party:kufihaaepa paso:jmqkeseeef pass:lqjkgjaqia passag:prffffffff
passenger:kcqkcpricc passion:iqiiiqiiqi passport:iqoiiiiiqi password:eeetoeeeef past:khnlnakpmn
pasta:iiriiiiiii patch:bbjtlmcbbc patent:eljseeeeee path:mlnndqtddd patienc:niiiiiirii patient:bbgbkybbbb
patrick:eeekeeetqe patriot:eaaaaaauab patrol:juaaaabaoq pattaya:iiiiiiitii pattern:gglmptqmgg
paul:iljiaaarsa paula:fffffffufg paulson:iiriiiiiii paus:lmomnbqkmb pave:hhhqthhhhi paving:niqiiiiiii
paxton:huhhhhhhhh pay:flrlfaaill paycheck:ggsggggggg payday:hhphhhhqhi paying:hnpodndjdd payload:hhhnwhhhhh
payment:cmqpcccmcc payoff:iiriiiiiii payout:gqqmgggggg paypal:iioriiiiii payroll:ffsfffffff
payton:iiiiiiitii pbs:isiiiiiiqi pc:aadtaaaaaa pcs:aaitaaaaab pct:ggsggggggg pda:gggtgggggg pdf:iiiriiipii
peac:rifaaaaaea peaceful:qngggggggg peacekeeper:qggggggggg peacock:hhmhhhhqth peak:icpmopcnld
pearl:onnlfffffg pebbl:hhhrhhhohi pediatrician:hhhhhxhhhi pedro:eeeeeeetne peer:jklsccccld
pelican:iiiiiiitii pelicot:iioiiiiiui peltz:hhhhhhhsqh pen:fpfnfqfofu penalty:mbgbbbbtbb penc:lhqhhhqhhh
pend:goppgggggg penn:hrhhhhhrhh pennant:hhhhhhhthh pennington:niiiiiirii pennsylvania:opflfsffff
pension:cmsicccccc pensioner:iuiiiiiiii pentagon:phhqaaadaa peopl:omjnkolfmk peoplesoft:ccoscccccc
pep:niooiiiiii pepper:hhphqhhnqh pepsico:iiriiiiiii percent:cdsiagacaa percentag:hhphhhhqhi
perfect:figoobqqqb perfectly:iiioqiipii perform:hccimcdnvd performanc:ajlohalqqa performer:hpnhhhhoqi
perhap:jnfntffoff peril:nqgmqggggg period:ijqklccnlc perk:iioriiiiii permanent:nqnkeeeene
permanently:iiiiqiipqi permission:mhhnqhhohi permit:fpnqfffffg perplexity:fflsfffffg perry:hhhhhhhhwi
perseveranc:ggggxggggg persian:qggggggggg persist:loqkdoedde persistent:hhhpqhhqhh person:mnbokrokkq
personal:aklrajaloa personality:iiiriiipii personnel:qgmggggggg persuad:hhphhhhqhi perth:nioiiiipii
peru:qfflffffff pervez:qhhhhhhhhi pete:pndddddmpd peter:bqmlnbcppc petersburg:iiiiiiitii peterson:hhhhhhhthh
petro:oooggggggg petroleum:eeseeeqeef petty:iioiqiipii pew:iiisiiiiii peyton:iiiiiiitii pfizer:ggpggvgggg
pga:dddddddudd pharma:hhrhhqhhhi pharmaceutical:eeseepeeef pharmacy:iiioiuiiii phas:opcmocccld
phelp:gggggggtgg phenom:iiiiiiitii phenomenon:iiooiiqiii phil:fffnfqfrof philadelphia:gcicccyoqq
philip:lomphhhhhh philipp:hohhhhhqth philippin:qdlddoekde philly:ffffffqtff phish:gggtgggggg
phoenix:gggggggssg phon:eagteaabjk photo:imlotanjjb photograph:lhhnqhhqhh photographer:hhhnqhhhti
physic:eeeexeeene physical:ffmrfpflff physicist:hhhhwhhhhi pic:iiiiiiiivi picchu:qhhhhhhhhi pick:elnhhkasla
pictur:gainqaaota piec:dnlqrdddpe pierc:lgggggqrpg pig:iqioiiiiqi pile:hqodddxddd piling:mhrhhhhhhi
pill:ddljpxdddd pilot:karknaajjb pin:jnlrffffof pink:ggggwgggpg pinochet:qhhhhhhhhh pinpoint:lhhhuhqhhh
pioneer:fflqtffffg pipe:osfffffffg pipelin:mdsddddddd piracy:eeeteeeeef pirat:cccsccdnod pirro:iqiriiiiii
pistol:qiiiiiiiii piston:eeeeeeeuee pit:mhphqhhhhi pitch:jmjiaaasjb pitcher:dddddddudd pitt:fffffsfouf
pittsburgh:eeekneqtee pivot:lgomgggnpg pivotal:mpphhhhhhi pixar:hhhhhhhhwi pixel:aaataalela plac:klklljmqpa
plagu:mpnnhhhhhi plan:nnollhihja planet:aaefxapaaa planetary:ffffxfffff plant:ofpjmalaaa plastic:hhmhuqhhhh
plat:gogggggspg platform:ialsaabjab platypus:hhhhwhhhhi play:fgdnhaasqa playback:hhhshhhhhi
player:aaaoeaatda playground:lgmpggggsg playlist:gglrggggpg playoff:aaaaaaauaa playstation:aaitaaaaab
plc:eeskeeelee plea:rffffffffg plead:ollldddmdq pleas:jffffqfrrf pledg:mrnganbjjb plenty:lnnnfffmof
plot:pofjlaagja plough:isiiiiipii plow:nqiiiiqiii plug:fpmpffffqf plummet:emseepeeee plung:lirajanajb
pm:prhghaahha pocket:iljsneedde podcast:fffsffffpg poet:phhhhhhhth point:hgpjjggqka pois:klpjbmbnkc
poison:pejeeeqepe pokopia:iiooiiipii pokrovsk:qhhhhhhhhi pokémon:eejpreekpq poland:mqmlffflff
polar:hhhhhhyhhi pole:gggggggtgg polic:qkdgahheiq policy:ltmfgmkhaa polio:gggggygggg polish:pnggpggmgg
politic:ltjgaaakmb political:mslaaaagma politically:nommgggngg politician:oojkeeqepe politico:pqiiiiiiii
poll:kufgaaajka pollution:lhhhqhyhhh polymarket:pglgggqggg ponder:hhhnhhhshh pool:ffklffqsff poor:gopkcppjpd
poorly:iqioiiipii pop:haliaaagwb pope:qjhicccccc popular:gkjrkoafpp popularity:hhmrhhhhqh
population:jplpoqffff populist:ltmggggggg port:qalmaaaaaa portabl:ccctcccccc portal:lffrfffoff
portfolio:dlrnddddde portland:jrkccrcpcd portrait:nohhqhhhqh portray:iqiiiiqiqi portsmouth:hhhhhhhthi
portugal:lskeeeepef pose:kllqneeene position:mlnkjkapia positiv:limbkoorbb possibility:nmmfofflof
possibl:nmmkomrjaa possibly:leekrrtkne post:joqmdahkja poster:huhnhhhhhh postpon:ndmodnqmdd
postseason:eeeeeeeuef pot:iqiiqiipii potential:mmokjpmmka potentially:kenmeewlee potomac:iiiiqqiiqi
potter:eeeeeeeexe pounc:iiioiiirii pound:nbnjpbonbc powell:klsfaaagaa power:nnjnnarkia power5:hhhthhhhhh
powerball:eekeeeetqe powerful:mihpojsiho powerhous:hhhnhhhqth ppi:hhshhhhhhh pr:lommggggsg
practic:ckoimpcqld practical:iiioqiiiqi practically:niioiiiiqi practis:iiioiiirii prais:mokicccprd
pratt:isiiiiiiqi pray:qohhhhhhhh prayer:phnhhhhhhi pre:knlqjaalnq precheck:iiooiiqiii precious:jfrfffffof
predator:iqooiiiiii predict:jlnljrpkpb prediction:flljaamsna prefer:jfolfffpqf pregnancy:fffffyffff
pregnant:ongggvgggg preliminary:neokeeepee prematur:piiiiiipii premier:enagaanrtb premiership:dddddddudd
premium:ccmscccccd prep:jfkqffflqf prepar:nmkmmapmlm preparation:pleeqeqnee prescription:gomggwgggg
preseason:hhhhhhhthi presenc:monnoeeeef present:obihnbolsb preserv:gommgggrgg presid:phhhhhhhqi
presidency:ntgggggggg president:prkggaaffa presidential:muhaaaafaa presley:mfflffffvg press:oqkijakkla
pressur:nonjakkkia pretti:dulddeqddq pretty:lggrgggngg prevent:llmnbtbjkb preventabl:gggggygggg
preventiv:hhhhhxhnhh preview:eaaooanqrb previous:icqkcmpmpc previously:jlompmoknc prey:iiooqiiiii
pric:jcsladaada prim:osdghiagia primary:cvddaiaaaa primat:hhhhuhhnqh primordial:hhhhwhhhhi princ:poiiccdcod
princess:hhnhhqhhti principl:nommgggngg print:fnoqffqfff printer:hhhshhhhhi prior:mnllfffqfg
prioritiz:hhmphhhqhh priority:lsepeeeeee prison:oollaabhmb prisoner:qkddddddpd pritzker:isoiiiiiii
privacy:ccisccpjpd privat:girimolfha privately:lnonffffof privileg:iiooiiipii prix:cccccccucd
priz:nahhpaaata pro:ikcsaaanja prob:mnolpikeha probabl:iqoiiiipii probably:lnilpdqqdd probation:phnhhhhhhi
problem:jmmopmanfa proc:lhmhhuhnhh procedur:niiiiiiiui proceed:opofffffff process:jqkqlnaaja
processor:bbbtbbbbbc proclaim:niiiiiirii procter:iiriiiiiii prodigy:iiiiiiirqi produc:kokojkamqb
producer:haqhaaahta product:daosaaaeaa production:iarjaaagoa productiv:pgoggggggg productivity:hhnrhhhhhi
professional:eeooerenne professor:lggmvggggg profil:elrljkajab profit:acteaaaaia profitability:iiriiiiiii
profitabl:hhshhhhhhi profound:niiiiiiiui program:lhgrnaaiaa programm:kodndoedte programmer:hhhshhhhhi
progress:ommjkabnab progression:iiiiiuiiqi project:gnmojkajsa projectil:qiiiiiiiii projection:ffplffqqfg
projector:iiirqiiiii prolong:lgpggqgngg prominenc:hhhphhhhuh prominent:nohnhhhnhh promis:lplohoalna
promo:iiiiiiiivi promot:nnjldddkrd promoter:iiiriiiiqi promotion:iqooiiiiii prompt:kpnnjqpgab
proof:ftflrffmff prop:ffnofffrfg propaganda:pqiiiiiiii propel:mhnnhhhhqi propell:iiqiqiiiii
property:loomqeeeee propos:jppljkaljb proposal:orlfakmlaa prosecut:mthhhhhhhi prosecution:hshphhhhhh
prosecutor:olpgaaallb prospect:ilmhbbcskc protect:mpjokrofia protection:knpnjarajb proteg:iiiiiiipui
protein:ggmgwggggg protest:qkhcaahega protester:qpieaaafha protestor:ohhhhhqhqi protocol:mmfrffffff
prototyp:hhhrhhhhth proud:iqiiiiirii prov:hmlopnaoja proven:lhmhhhhrhh provid:mnlnlppiia provider:bbosbbbbbb
provinc:qejeeeenee provision:iiriiiiiii provisional:iiiiiiitii proxy:nhmphhhhhh ps2:iiisiiiiii
ps5:ffnrffffpg ps6:iiisiiiiii psp:ffftffffff pub:pqiiiiiiii public:kqnigsodna publicity:nioiiiipii
publicly:ofplfffffg publish:gnmqpbckkc publisher:fffrfffftg puerto:lohhhhhrhh puig:iiqiiiipii
pull:kplkimmooa pullback:hprhhhhhhi pullout:rggggggggg pummel:kgogggxmgg pump:lfqlofflff punch:lekkoeepsf
punctuat:iiiiiiiriq pundit:hphhhhhoti punish:mpnccccpcd punishment:nggggggsgg punt:iiiiiiitii
pupil:mshnhhhhhi purchas:ccprcmcccc purdu:eeeeeeetnf purdy:iiiiiiitii pure:iiioiiiiqq purg:qmeeeeeene
purport:ohhqhhhhhi purportedly:qhhhhhhhhi purpos:offqffffof pursu:ncoklcclpc pursuit:momkeeepef
push:lonnkkkjja putin:radaaaaaaa puzzl:illkuoemde pyfer:niiiiiirii pyongyang:rffffffffg q:ggmgqggrpg
q1:iiqoiiiiii q2:hhpqhhhhhi q3:ggsggggggg q4:eeseeeeeef qaeda:rffffffffg qaida:qhhhhhhhhi qanta:hhshhhhhhi
qatar:qblbbbcmbc qb:bbbbbbbubc qcat:iiisiiiiii qpr3:hhhshhhhhi qtyp:iiisiiiiii quad:iiiiiiitii
quadrantid:iiiiwiiiii quadrupl:iioiiiirii quak:qfllffffff qualcomm:eemseeeeee qualifi:mphnhhhohi
qualification:mhhhhhhshi qualifier:kfffffftfg qualify:eeeeeeeuee quality:fffrfffpff quantum:cckcxcdccd
quarantin:hhhntuhhhh quarter:aesiafhnaa quarterback:bbbbbbcubc quarterfinal:eeeeeeeuef quarterly:aaskaaaaaa
quartet:iiiiiiitii quash:hhrhhhhohi queen:nflffffmtg quell:lohphqhhhh quest:ngmgqggpgg question:lnkmmpkola
questionabl:hhmnhhhrhh queu:fnnpfuffff quick:hmincccsld quicker:hhnhhqhqhi quickinfo:aataaaaaaa
quickly:kdnqdeeode quiet:offfffforg quietly:ilonpeeknq quinton:hhhhhqhoti quit:iolmioaqla quo:iqoiiiipii
quot:kjopnakmea qwest:iiriiiiiii r:hoilmndord race:iqgjekirka rachel:knlfffffvg racial:jqeeeeeluf
racially:iiiiiiipui racing:ffklfffsof racism:gqmggggrgg racist:dsdddddrod rack:hhmrhhhnhh radar:jfmfrsqoff
radcliff:ffffffftof radeon:iiisiiiiii radiation:lhhhwhhhhh radical:qeeeepelef radio:gklnoaansb
raf:qiiiiiiiii rafael:eekeeeetnf rafah:reeeeeeeef raft:iiqoiiiiii rage:pilhblqhbb raging:oggggqugpg
raid:pphmaaaaka raider:ccciccdtod rail:oflloqfmff railway:piiiiiqiii rain:laaijaynjb rainbow:hhhrhhhohi
rais:jmqjjokjja ralli:jfpffffrff rally:lmrgagamaa ralph:iqoiiiiiqi ram:jjhnjamsaa ramadan:qhhhhhhhhi
ramallah:qiiiiiiiii ramirez:gggggggtgg ramo:iuiiiiiiii ramp:nqmkcmpccq rampag:qiiiiiiiii rampant:hphrhhhhhi
ran:mcmicccrcd ranch:pggogggggg randy:hhhhhhhthh rang:ngolaoalia ranger:ccccccpucd rank:gffjaaatna
rap:fflffffovg rape:qggggggggg rapid:eenoeeqqef rapidly:nfllptfffg rapper:dnddddddwd rare:lklitnojnp
rarely:niiiiiirii ras:niiiiiiiui ratchet:ohphhhhhhi ratcliff:isiiiiipii rate:ccseamhaak rated:hhnhhhhqqi
rather:jqnldodndd ratifi:hprhhhhhhi ratify:mnpggggmgg rating:ckpiccdltd ratio:niiriiiiii rattl:pmmabpbhbb
ravag:qhhhhhhhhi rave:logqgggngg raven:bbjbbbcubc raw:jflpfqfmrf ray:bjhnnbbptc razer:hhhshhhhhi
razr:ffftfffffg rb:gggggggugg rbs:gggggggugg reach:mjnllkmpia react:mlmnbbbopc reaction:knmlbbcoqc
reactor:niiiuiiiii read:hmpnalbjrb reader:eelpeoenpq ready:mllnoaamma reaffirm:lgrmgggggg real:iknnnaaqjm
realis:hphhhhhshi realistic:niioiiipii reality:hlnnnookqc realiz:hshqhhhhhi really:imllqompla
reap:mpphhhhhhi reason:lamooaaonq reassur:nqmmgggggg rebel:raaaaaahap rebellion:oogpgggggg
rebellious:phhhhhhhhq reboot:eljreeekpq rebound:earaaaapab rebuf:pphhhhhhhi rebuff:iqoiiqiiii
rebuild:nepkeeelnf rebuk:nsffffffpg recall:niogklboab recap:eaakpaptla recaptur:nioiiiipii receiv:mlnmaaanpa
receiver:fffffffufg recent:lgpkkjanoa recently:imooccccrc reception:iioiiiirii recession:eeskeeeeef
reckless:piiiiiipii reckon:pggggggpgg reclaim:nomgggqgpg recognis:pmeneeelnf recognition:pojkneekee
recogniz:pleoeoeene recommend:hklmcwcjcd recommendation:cmiccydccd record:djqjnkpooa recorder:ngmqgggggg
recount:luhhhhhhhh recover:ninjkobpab recovery:ckricnpjld recruit:nnllffffrg recruitment:pioiiiiiii
red:hkgkojarpl reddit:gggtgggggg redesign:eeesneeene redford:iiiiiiiivi redistrict:fvfffffffg
redmond:iiisiiiiii redraw:pqiiiiiiii redskin:hhhhhhhthi reduc:jnpnarlfka reduction:lhrhhhhhhh
redwood:iioiiiqiqi reel:omkmeeenee reelect:qiiiiiiiii reelection:nsmggggggg reestablish:qiiiiiiiii
ref:iiiiiiitii refer:hshnhhhhqi refere:jeeeeeetef referenc:lrhnhhhhqh referendum:mudddddddd
refill:piiiiqiiii refiner:pioiiiiiii refinery:pdpddeedde reflect:emmmetenqe reflection:niioqiiiii
reform:nslhbbbbbc reformist:pqiiiiiiii refrain:phnhhhhhhi refresh:gggtgggggg refuel:qflfffffff
refueler:qiiiiiiiii refuge:osbbbbbbbc refund:ddsddddmdd refus:nogkisamis refusal:pqiiiiiiii
regain:lepeeoenne regard:mfqffffmfg regim:rffeaaaaha region:qehgghuhaa regional:pbohbbbkbc
register:kpomdeemne registration:nomhhhhnhh regret:qflffffmff regular:hcimcccsod regulat:iiiriiqiii
regulation:jnqlffqfff regulator:aislanaaab regulatory:ffnrffffrf rehab:pfflfffmof rehearsal:lgggvgggpg
reign:gggggggugg reignit:pgmmgggggg reilly:iqiiiiirii rein:mookeoekee reiner:ffflfqffuu reinforc:nqiiqiiiii
reinforcement:phhhhqhhhi reiterat:ohnhhhhohi reject:opliamalia rejection:niiiiqiiqi rejoin:niiiiiirii
relat:jopnkoobbc relation:qckcmccccd relationship:jmcocnpnsd relativ:offlopqfof relatively:hphqqhhhhi
relativity:iiiiwiiiii relax:nqioiiiiii relay:ggggqggtgg releas:llkrfjagna reliabl:nioiiiipii
relianc:horhhhhhhh relief:njpclpcllc reliev:lgggqggsgg religion:ohhqhhhhhi religious:rfffffffff
relish:hhhhhhhthh relocat:ohnhhhhohi rely:looggqqggg remad:nqiiiiiiqi remain:mmoilknlna remainder:fffffffuff
remak:mfffffffvg remark:orjlbbbbkc remarkabl:gggmqggnug rematch:hphhhhhshi remember:ddjndddqtq
reminder:niiiiiiiui remors:iuiiiiiiii remot:oeeqeeqeee remotely:iiqoiiiiii remov:kploaomipa
removal:phmnhhhhhh renam:mrlffffmpg renault:hhmhhhhshh render:fmmsffffff rene:ktjeeeeenq renew:olmhbbonoc
renounc:niiiiiiiui renown:iiiiqiiiui renstrom:gggggggggy rent:eeqpeeeepe rental:ggpmgggnpg rené:iiiiiiiiqu
reopen:pnlhaamgpa rep:jtiddndjod repair:idjpueedde repairabl:iiisiiiiii repatriat:piiiiiqiii
repeal:gqggggyggg repeat:mmemeeeree repeatedly:nqiiiiiiqi replac:lnkpaaaoha replacement:dkinrndppd
replay:iiiiiiitii reply:niiiiiirii reportedly:mflqaialja reporter:npcmcncnod represent:gopmcccold
representativ:krleeeepee repression:qiiiiiiiii repriev:mhpnhhhhhi republic:nlbbbbcrlc republican:hvhaafadea
reputation:iioiiiipqi request:mpnobbbhkb requir:ionqalbjkb requirement:fmmlfpuoof rescu:pbikolblbb
rescuer:qddddddmde research:fjppqlodga researcher:aajnwkaaja resembl:piiiqiiiii reserv:hasaaaajaa
reservist:pqiiiiiiii reset:nfqffqfffg reshap:monjpqddmd residenc:qldkdeedde resident:oilmalsjab
residential:piioiiiiii resign:nqjlkaamjq resignation:nrkimcdlcd resilienc:iiiiiiipui resilient:nhqhhhhhhh
resist:pnllfffffg resistanc:pljkeoeeee resolution:poilmddddd resolv:mdmoqddmdd resort:hbbbbbbiby
resourc:ffpoffuffq respect:lomkeeeqef respond:nnljaaaplb respons:oojianqkmp responsibility:ondjdodmpe
responsibl:oeepoeeenf rest:kmlgjlnrmb restart:lcpnmcclcd restat:iiqoiiiiii restaurant:iamablbaby
restiv:qiiiiiiiii restor:mnonlmckbc restraint:phnhhhhhhi restrict:mqjnneqdde restriction:lrimddddoq
restructur:ddsddeedde result:hopljklpja resum:oanioaalja resumption:phnhhhhhhi resurgenc:hhhhhxhhqh
resurrect:gqmpggqggg retail:fbslbbbbbc retailer:aaslaaaaaa retain:kemkepeqqe retak:pomggggggg
retaliat:qnfffffffg retaliation:rcicccccld retaliatory:mhrhhhhhhi rethink:klooreeeee retir:hlojmlbrbb
retirement:glphbbcqlc retreat:klrhbbcbbc retribution:huhhhhhhhi retriev:piiiqiiiii retro:hhhthhhhhh
return:jllgphlqoo reunification:pioiiiiiii reunion:lhhhhhhnuh reunit:gggggggmwg reuter:mhqficimda
rev:niiiiiipqi revamp:cmnqmncjod reveal:ijjoromkpp revelation:pqiiiiiiii reveng:omkeeeepqe revenu:aasoaaaaaa
rever:piiiiiiiqi reverberat:nioiiiipii revers:jlnlsmoklc reversal:hhqnhqhhhh review:gikpkpjisa
revis:dlqkpeedpe revision:hpphhqhhhi revisit:lohnthhhhh reviv:lmplmcdjod revival:lfpnffflof revok:oqlgggqggg
revolt:nrmhhhhhhh revolution:ommpeeeeee revolutionary:qeenepeeef revolutionis:hhhqhqhhqi
revolutioniz:iiiiqqiiqi reward:nfolfffmof rewrit:ereoqpqene rex:hohhwhhhhh rey:iiiiiiirqi reza:qhhnhhhhhh
rfid:gggtgggggg rfk:aaaaaybhab rgb:iiiriiiiqi rhod:iiiiiiqrii rica:lugggggggg ricardo:niiiiiirii
rice:hhmhhhhhvh rich:ncomoncjcd richard:kllkneekte rick:jpmffffqof ricky:hhhhhhhqti rico:kngmgggrgg
rid:nhhhhqhqhh ride:hdmnsddpmd rider:hhmhhhqqqh ridg:pffpffffff riding:ngmmgggpgg rifl:phhnhhhnhh
rift:poijddqjdd right:mojkiaapoa rihanna:nhhhhhhhuh rijkaard:iiiiiiitii rim:nhhrhhhhhh ring:hiiktlbnrb
rio:ggrogggggg riot:poeeeeeone rioter:oqmggggggg rip:mljnmddmrd rippl:hhpnhqhnhh rise:jdshknaeia
risen:ggsgggggpg rising:ggqlarlfno risk:jlnllvlhda risky:mnllrqfffg rite:iioiiqipii rival:ijppflalaa
rivalry:ieekeeesre river:ndlmddxdde riversid:ophhhhhhqi rivian:ggpqgggggg riyadh:qggggggggg road:kkmhoatonu
roam:iiisiiiiii roan:hhhhhhhhwh roar:lhmhhhhqqh roast:goomgggnpg rob:dkdjdndnvq robbi:eeeeneepve
robert:eplaakaotb robin:hrhhqhhqhh robinson:dddddddumd robot:aaormablkb robotaxi:hhshhhhhhh
robotic:ddlsnoedde robust:ngpmgggggg rochus:iiiiiiitii rock:mfieqaljua rocker:iiiiiiiivi rocket:lacawaahia
rocky:dkllddqotd rod:iqiiiiirii roddick:eeeeeeeuef rodrigo:iiiiiiiivi rodriguez:oggggggppg
rodríguez:qohhhhhhhh rog:gggtgggggg roger:hcciccctld rogu:mhhqqhhhhi roil:nnqfffffff role:lnhlijanta
roll:fmjrpikhma rollback:niiiiiuiii rollercoaster:iiqiiiiiqi rollout:fffsofffof rollover:gggggggtgg
rom:iiiriiiiqi roma:hhhhhhhthi roman:fpflpfforg romanc:gggpgggnug romania:hphhhhhqqi romanian:mhhhhhhshi
romantic:hhhhqhhoqq rome:knfffffrpq ron:iiiiiiirqi ronaldo:hhhhhhhthi ronan:hhhhhhhthh rooki:eeeeeeetnf
room:ibmllmcqqc root:kggmpggqpg rory:iiiiiiitii rose:easiaaaema rosen:iiirqiiiii roster:fffffffuff
rotat:hhphqhhhqi rotten:hhhhqhhhvi roug:iqiiiiiiui rough:hhnnqhhohi roughly:hhhnhqhohq round:hjfkaaitaa
roundup:ddopneepde rout:mamlmbbqbb router:gggtgggggg routin:fffnfvfofq rover:ddddweeode row:ioojaaaqla
roy:gnlggggqsg royal:lenkqeenpe royalty:iiioiiiiui rsf:qhhhhhhhhh rtx:gggtgggggg ruben:nioiiiipii
rubin:gggrsggggg rubio:prffaaaaaa rugby:cccccccucc ruin:nggggggnpu rule:lpojjkpmja ruled:nmilaaaqjb
ruler:pphhhhhhhi ruling:kqokaaamip rumbl:mgomgggmpg rumor:aahsakaola rumour:jnnffffosf rumsfeld:qhhhhhhhhi
run:jnjljaaska rundown:phhhhhhhqi runner:hddddddtpd runoff:eveeeeeeee runway:hhrhhhhhhq rupert:hhnhhhhhvi
ruptur:piiiiiipii rural:iseoeteeee rusedski:hhhhhhhthi rush:immmccpqcq russell:nnfffffrfg russia:rahdeaadaa
russian:rajaiaaida rutt:rggggggggg ruud:lhhhhhhshh rwanda:qiiiiiiiii ryan:cchicccrtc ryder:fffffffuff
ryugu:hhhhwhhhhi ryzen:dddtddddde s26:aactaaaaka s27:hhhthhhhhh sabalenka:gggggggtgg sabotag:phhnhhhhhi
sach:ddsjdddddd sack:kojddeesde sad:mhnhhhhoqi saddam:rggggggggg sadr:reeeeeeeef safe:mmnopnnaab
safeguard:gqlrgggggg safely:pioiiiiiii safety:anpqkbbjbb safin:gggggggugg sag:iiooiiiiqi saga:noggqggnpg
sail:nggmsggngg saint:gggggggtgg sak:cctccccccd salary:jfpnfffoff saldaña:iiiiiiipui sale:earmajahma
salesforc:ggrmgggggg salt:offfptqffg salvador:mshhhhhohi sam:cjhpcccqqc sampl:hhhhwhhnhh samsung:aaauaaaada
samuel:iiiiiiqpqi san:hlmnhknqjq sana:prhhhhhhhh sanction:raheaaahaa sanctuary:nsiiiiiiii sand:mhnhhhhqhi
sander:nioiiiipii sanderson:iioiiiipqi sandisk:iioriiiiii sandra:gnoggqggtg sang:iiiiiiipui sank:pgoggggmgg
santa:hkonpddmqd santander:hhshhhhhhh santiago:piiiiiipii sao:iioiiiirii sap:eeereeeqef sarando:hphhhhhhvi
sass:hhhhhyhhhh sat:iioiiiqpii satellit:lajhwaaaha satisfi:iiiiiiitii saturday:kiidjaosms saturn:bbbbxbcbbc
satya:iiisiiiiii saudi:radaaaaeaa saudis:pioiiiiiii saulnier:hhhhhhhthi savannah:hhnhhhhoti save:krlkmmkkpn
saved:ellkqeeree saving:dkrldnqjdd savvy:hhnrhhhhhi sc:hhnhhqhoqi scal:ojmjnmoikc scalis:nsiiiiiiii
scam:jflrffffof scan:gggosqgpgg scandal:joqhbbbpkc scar:jmklocpqld scary:iqiiiqiiqi scath:htnhhhhhhi
scatter:oggmggqngg scen:klghnoomtc scenario:ilnjdddrde schedul:hiklhrnrha schem:dlppdoedne schill:gggggggtgg
scholar:lrhphhhhhh school:ongjfqnmjq schumacher:lggggggtgg schumer:gulggggggg sci:fffpfffqrg
scienc:aahlwrqaaa scientific:ffflvfuffg scientist:daacxonaaa scissor:iiiiiiiivi scold:iiiriiipii
scoop:omcklcclqc scor:hagiaaitna scorch:iiiiiiupii scorer:iiiiiiitii scorses:hhhhhhhhwi scot:gggggggtpg
scotland:bjcccccucc scott:cmpicmcorc scotti:hhhhhhhthi scottish:coicccpspd scour:iiiouiiiii scout:lhpnhhhnhh
scrambl:npmhkbsibc scrap:jopoeeeeef scratch:hhhpqhhqhh scream:ffkfffflwf screen:aihraraara script:kffoffffvg
scrub:ggggugggug scrum:fffffffuff scrutiny:kpondddmdd sdf:qiiiiiiiii sea:pafapatjnb seahawk:aaaaaaauaa
seal:mcoccccqld sean:dljdreqrpe sear:hhrhhhhohi search:jljrnaamha season:aagdaljtoa seasonal:iiriiiiiii
seasonally:iiriiiiiii seat:itlhajamma seattl:jdijdddtmd sebastian:hhhnhhhqqi sec:gcscccclcc
second:jmmikjarmi secondary:iqioiiipii secret:mlilskmkoa secretary:nsnaaaaaaa secretiv:mshnhhhhhi
secretly:oggogqgmgg section:nqioiiiiii sector:lcrkcccccd secur:mkkpaaapha security:nplpeaacfa
seed:aaeaaaauaa seeing:jflnfqfpof seek:npmlhlajkl seeker:ltgmgggggg seem:kniqakanla seemingly:kglqgggmpg
segment:ktgmgggggq seismic:nqiiqiiiii seiz:pqajaaahha seizur:osekeeeeef select:hokoqccpcd
selection:lleeneesee self:kkkqcncnod sell:hfroagigma seller:ffppfffmof selloff:eesmeeeeee semi:cciicccucd
semiconductor:eepreeeeef semifinal:dddddeeude semis:gggggggtgg semitic:luhhhhhhhh sen:ltcmcqcccc
senat:hviaghabda senator:jtngaongab send:olllikkkll sender:iiisiiiiii senegal:ohhhhhhqhi senior:omljbbbpbb
sens:fpfofpfpof sensation:hhhhhhhnvh sensitiv:nhhpqhhhhh sensor:mggrggqggg sent:mlmnkmania
sentenc:qmjgaaaamb sentiment:lgrggggggg seoul:qeeeeeelqe separat:ndnjdodnpd separatist:raaaaaaaab
sept:mcoilpcocq september:jhpoakamjb sepulchr:qhhhhhhhhi sequel:dddjddddxe serena:fffffffufg
sergey:hhhthhhhhh seri:hhhhhhhthi serial:phhhhqhhhi serif:fmppffffof serious:kloobmcobc seriously:qfflfffmff
serv:mnjncmcpcc server:aagtaaaaab servic:kknqajnhik sery:cecnaaarta session:jppjblbokb setback:kngggvgpgg
settl:eapokaapab settlement:naqlaabaab settler:rcccccdccd seven:melglhmqpa seventh:nckccccscd
sever:kblhlbybbc several:nnhnmaomht severanc:hhshhhhhhi severely:mqlmpggggg sevill:iiiiiiitii
sewag:iiiiqqiiqi sex:manjrobjpb sexual:nimokbbkoc sexualis:hhhthhhhhh sexualiz:gggtgggggg
sexually:iqioiiiiqi sf:gggggwgnpg shadow:qpicmccccd shah:pnggggggpg shak:nklloaalob shakedown:iioiiiipqi
shaken:mnoggggpgg shakeup:hoqnhhhhhh shakur:iiiiiiitii shaky:nnoffffoff sham:eukkeeelef shan:gggmgggspg
shanghai:hhhhhhhthh shap:gqlmqcclpd shaquill:hhhhhhhthi shar:baslbjadil sharapova:hhhhhhhthi
shareholder:bbtbbbbbbb shark:eeeeneyene sharon:rdddddddde sharp:ilrdpdddme sharply:flshkbobbb
shatter:lfffofxoff shaun:iiiiiiirqi shea:iiiiiiirqi shearer:iiiiiiitii shed:lbqbqmcmbc sheet:gqomqggggg
sheffield:gogggggspg sheikh:opnhhhhhhi shell:ffsffffmfg shelly:qiiiiiiiii shelter:lhqhqhhhhh
shelv:ffksffflff shepard:hhnhhhhhvi sheriff:ksjddddmpq shi:qhhhhhhhhh shia:phhhhhhhqi shield:mfknrsffff
shiffrin:iiiiiiitii shift:mnmnaasjnb shiit:rffffffffg shin:keneqeense shingl:gggggxgngg ship:qhjmkjaaao
shipment:odoodddddd shirt:niiiiiirii shock:lhoigakpmn shockwav:phnhhhhhhi shoe:mhphhhhhqi shook:nfnlfffmpg
shoot:orjfekajhp shooter:keeoeeqqqe shop:icmrlccclu shopper:eeqqeeeeeq shor:lflnffwmff short:fnomojanoa
shortag:kipqklbbbc shortest:hhhnhhhshi shortfall:lgpggggpgg shortlist:gngggggmvg shortstop:iiiiiiitii
shot:mohfjsaplo shoulder:lfflfffrof shout:lgmggggpsg showcas:jcismcclld showdown:epekeeerpe
shower:idddweekne shown:jnfpoqffrf showrunner:iiiiiiiivi shrin:qffffffmfg shrink:kfqofqfffg shrug:llrjdddkdd
shuffl:hphhhhhshi shun:nhpnhhhhhh shut:mlnnjkainp shutdown:gunfaaafap shutout:iiiiiiitii shutter:mglqgqgggg
shuttl:eeeexeeeee shy:hhmhhhhshh sick:fnnlpqqfpg side:jlgjimasma sidelin:ieekeoqsee sidestep:mphhqhhohi
sideway:ggggpgggwg sieg:qeeneeelef siemen:iiqoiiiiii sierra:pggggguggg sigh:mhhnhhhqhi sight:mclllmcqnc
sign:komkjnaplr signal:oiokojlala signatur:frqfffffff significant:kjmonbvbpc significantly:ddmonvdkde
silenc:nddkdoeose silent:opffoqffof silicon:ienqneeepe siliconvalley:iiisiiiiii silk:guggggggpg
silver:carahaaola silverston:iiiiiiitii silvio:mthhhhhhhi sim:hhmshhhhhh similar:eepnopennf
simmer:ohphhhhhhi simon:jffffffquf simpl:iljkqueoee simply:dllqdddppe simpson:ggggsggmug simulat:nhhnthhhhh
simultaneous:piiiqiiiii sing:fffffffpvf singapor:idskdoedde singer:eaaaaaaaxb singh:mldddddsde
singl:hgknmnaoso sink:llqlakmlia sinner:dddddeeqve sir:bqbbbbcsqc siri:ddktdddddd sirius:iiqiiiiiqi
sister:lndndddose sit:iqlkoccqcd sitcom:hhhhhhhovi site:pkhpgnadaa situation:ojkilccqlc six:ljkkkfarma
sixteen:iiiiiiitii sixth:kcncmccrod size:fknqqabhob sized:ddmpuddddd sizing:iiqiiiipii sizzl:iioiiiqpii
skat:dddddddume skater:iiiiiiitii skeleton:iiiiwiiiii skeptical:osffofffff skepticism:looggqgngg
ski:hcicccdjcy skid:hhrnhhhhhi skier:pcccccdqcq skiing:iiiiiiitii skill:frlloffoof skin:hhhnqqhohi
skip:ioooepelee skipper:kggggggtgg skull:gggrsggmgg sky:iajiwaajnb skyp:hhhthhhhhh skyrocket:hhshhhhhhi
skyscraper:mpphhhhhhi slack:iioriiiiii slain:pqiiiiiiii slam:lnihlktqkn slap:hhphhhhqhi slash:mcpicrcjcd
slat:hhhhqhhoti slaughter:pphhhhhhhi slay:niiiiiirii sleep:jffnovflff sleeper:nhhhhhhqqh sleet:ffffffyoff
sleev:iiqoiiiiii slew:iiisiiiiii slid:hasiaaaiga slight:kgqmgggmgg slightly:hdsjdddddd slim:gqgrgggmgg
slip:hgsaiaamia slop:eeeteeeeee slot:iiiiiiirqi slovakia:nggggggsgg slovenia:fufffffofg slow:hjrmapoiaa
slowdown:dksldndddd slower:ggrmgqgggg slowly:ngpgqggggg sls:ggggxggggg slugger:hhhhhhhthi
sluggish:ffslffffff slum:qhhhhhhhhi slump:bbsbbbcobc slur:ffflffffwg sly:iqioiiiiqi small:lmnpklajna
smaller:dnnrmddddd smallest:hhrnhhhhhi smart:eaasmaalmq smarter:fnfsfffffg smartest:hhnhhhhshi
smartphon:aaataabaab smartwatch:gggtgggggg smash:kjnirccooc smear:nqiiiiiiqi smell:hophqqhhhh
smil:hohhhhhrqh smith:hpkbbbbsbc smok:hhphhqhhqi sms:hhhshhhhhi smu:iiiiiiitii smuggl:mngogqqggg
snag:homhqhhqhh snak:niioqiiiii snap:gpokmkskob snapdragon:gggtgggggg snarl:lohhhhyhhh snatch:mhhhhhhshi
snl:ddddddddxd snow:gcdahaygja snowfall:hhhhhhyhhi snowstorm:ddidddyddd snub:lolddddntd soak:piiiiiipii
soap:hhnhhhhhvi soar:larjhiagaa sober:iiiiiiipui soc:hhhrqhhhhi socal:jffffqymff soccer:iccccccucc
social:fiataaadfa socialist:huhhhhhhhi sociedad:iiiiiiitii society:kpnkpeedre sock:iiooiiqiii
sofi:hhrhhhhhqi soft:ffrfffflof softbank:iiisiiiiii soften:nophhhhhhh softwar:aajtaaaada soil:ggmguggpgg
solar:gbbbxbcbbc sold:gkppakajpb soldier:riaaaaaeaa solid:lknjmndpmd solo:fmflffflvf solomon:lhqnhhhhhh
soltani:qiiiiiiiii solution:leppeeqeee solv:keeoveekee somalia:pqgggggggg somaliland:rddddddddd
somehow:iiiiiiitii someon:koemeeepre someth:flkotlombc sometim:mggopggmpg son:ojkkamanqa song:bbblbbbkwc
songwriter:lhhhhhhhvh sonic:lgmguggngg sonny:hhhhhhhthi sony:aaitaaaana soon:mhmqmakjaa sooner:hhnnthhhhi
sophi:iiiiiiipui sophisticat:mhhnqhhhqi sora:gggtgggggg sore:iiiiiiitii sorenstam:iiiiiiitii
sorry:kpffpffqpg sort:kggmgggsgg sought:nqmlcncccd soul:gglgggggwg sound:golqlncjod souness:hhhhhhhthh
soup:hhnhvhhhhi soupy:iiiiwiiiii sour:hrpnhhhhhh sourc:nlmpeaakga south:pljaapnlka southampton:iiiiiiitii
southeast:mnlgpguggg southeastern:nnlfffumof southern:qegckhtjam southwest:nfqfffqfff sovereign:qiiiiiiiii
sovereignty:qhhhhqhhhh soviet:offfrffofg sow:qhmhhhhhhh sox:ahaaaaauaa sp:hohrhhhnhh sp2:eeeteeeeef
spac:eachxahbha spacecraft:bbbbxbbbbb spaceshipon:hhhhwhhhhi spacewalk:hhhhwhhhhh spacex:bahaxaaaaa
spadea:iiiiiiitii spain:ojihaaaraa spam:bcctcccccc spammer:eeeteeeeee spanberger:gvgggggggg
spaniard:gglggggtgg spanish:kilaaabsmb spar:ndnddotmme spark:oomlajajka spat:ohhnhhhohi spawn:gomgugggpg
speak:mqkjnaanla speaker:lndsdddddd spear:hhhhhhhhwi spec:eeeteeqeee special:msigajahqa
specialist:hhpnhqhnhh specific:homnqqhhhh specifically:hpnqhhhhhi specification:hhhthhhhhh
spectacl:hhhhthhoqi spectacular:hhhhqhhshi spectator:hhhhhhhthi speculat:iioiqiipii speculation:jmpcmcdpmd
specy:ccccwcuccd speech:iromjaaapb speed:igjqpjqmaa speedboat:qogggggggg speedway:iiiiiiitii
speedy:piioiiiiii spell:kfnlffxmfg spencer:hrhphhhnhh spend:eoqomaafna spent:kplmaobpmb spider:eeekoeeewf
spik:iksgjaaamb spill:lfnloqfmof spin:jkncucplld spinner:iiiiiqirii spinoff:hhnhhhhqqi spiral:olndpodkdd
spirit:lkodmddmrd spit:hhphqhhqhh spitzer:gorggggggg splinter:pphhhhhhhi split:fqnjbbboqb splurg:mhnnhhhhhq
spoil:hhpnhhhohi spoiler:lhhhhhhhvh spoken:mphnhhhohi spokesman:nqijaabnpb spokesperson:isioiiiiii
spokeswoman:npklffffqf sponsor:phhphhhhhh spoof:hhhrhhhhqi spook:lgrggggggg sport:cliefljtja spot:cidltanqoa
spotify:fforffffof spotlight:mfplffflof sprain:iiiiiiitii spray:lhhhquhnhh spre:ofnofffffg spread:nfhjkunmaa
spring:ioollbonpc springer:hhnhhhhhvi sprint:cjoncccrcc sprinter:dddddeeude spur:eklialatab spurn:iiiiiiitii
spurt:hhnhhhhshi sputter:hhphhhhqhi spy:pnmjmddddd spying:pqeneeeeef spywar:ccitccdccd squad:bjbhbbcubc
squar:lekkeeeptf squawk:iiriiiiiii squeez:lnlnfqfoff sri:qfflfffmff ssd:iiisiiiiii st:himeajatha
stab:pffffffoqf stabilis:hhshhhhhhi stability:lqomgggggg stabiliz:lhrhhhhhhh stabl:kfrfpffffg
stablecoin:hhshhhhhhh stack:hhmnhhhnth stadium:eafajaatpb staff:nkokanlmma staffer:gnlmptggpg
stafford:hhhhhhhthh stag:klhjnsapqa stagflation:iiriiiiiii stagger:iiioiiuiii stak:kmrgaaamaa
stalemat:lsmggggngg stall:plljdodmdd stamp:lommgggnpg stan:hhhhhhhqti stanc:pnlgggqggg stand:mpgliaopmp
standalon:iqiriiiiii standard:akppjkajoq standoff:mlqmdeedde standout:hhhnhhhshh stanford:lnlloqfoff
stanley:eeqkeeepne star:abaerhhpuk starbuck:ggrmggggpg stardom:iiiiiiiivi starliner:ggggxggggg
starlink:nbgbvbbbbc starmer:oseeaaafaa start:kimmljmqkl starter:gggpggqrgg startup:eemropeeef
stat:mpliiopofl statement:ookhaaania station:lkiavaleja statistic:ggsggggggg statu:hshhhhhhti
status:mokijtamap staunton:hhhhhhhhwh stay:lmlkjknqoa steady:hbsbbbbibc steal:kcmqlcclpc stealth:niioqiiiii
steam:dkqqdddddd steel:lereeeekee steeler:bbbbbbbubc steep:ffslfffffg steepest:iiqiiqiiii steer:hshqhhhhhi
stefan:niiiiiirii stefanski:iqiiiiirii stefon:iiiiiiirqi stellantis:hhshhhhhhh stem:kmokspeeee
step:mnnlfjalmm stephani:hsnhhhhhqi stephen:cphklccotc stern:hhmnhhhqqh stev:inioaabpqb steven:ielkeeerpe
stewart:icpccncoqd stick:kojpeoqkne stiff:kgpogggmgg stifl:gggopqgqgg stiller:iiiiiiiivi sting:mhnhhhhqhi
stir:lmmlfffpof stitt:isoiiiiiii stock:aatjaaaaaa stockpil:odqjddddde stok:nepkeeenee stol:hhhnhhhqqi
stolen:mnlmggggsg stolz:hhhhhhhthh ston:ieeoqeeeue stonecipher:iiriiiiiii stonepeak:hhshhhhhhi
stood:kggggggspg stop:lmmnlplmla stor:faqpknkdas storag:ibbtkbbbkb storm:idhafaygcm storri:hhhhhhhhwi
story:jlkookmlsa storylin:gggmgggspg straight:dgoikaasoa strain:ojnmcmcmcc strait:rcdaaaaaaa
strand:pckiocpccx strang:ieeoueqepe strangely:iiiiwiiiii stranger:ccccmccjxd stranglehold:phnhhhhhhi
strap:nioiiiipii strategic:nlpndddddd strategist:niqiiiiiii strategy:mnooakajab stratton:huhhhhhhhi
straw:prfffffffg streak:bbnbnbbskc stream:ccjplccotc streamer:iioiiiiiui street:kkrfdehejk
streisand:iiiiiiipui strength:lpqddodkdd strengthen:kdpnpeedne stress:mrnffffmfg stretch:jmmoepepef
strict:hphnhhhoqi strik:qdkdcgdgbg striker:bbbbbbbubc string:omkeoeelqf strip:qbjmbbblbc strix:hhhshhhhhi
strok:gciicwcood strong:jeqhgkmnna stronger:lerkepeeef strongest:hhqnqhhhhh stronghold:rffffffffg
struck:pmkljanmab structur:eemkweeeef struggl:lnojamkoka stuck:mepkeeqleq stud:iiiiiiirqi student:lrkiaqanhr
studio:bibpbbbbvc study:aajlswmeal stuff:hrhphhhhhq stumbl:mhnhhhhqhi stun:ahhjraasnq stupid:iqioiiipii
stupidity:nsiiiiiiii stutter:iiioiiirii styl:fimmnbbost sub:phhphhhhhh subclad:iiiiixiiii subdu:niqiiiiiii
subject:ffnfrfqopg submarin:qdjdneedde submission:piiiiiiiqi submit:lnofoffoff subpoena:dpsddeedde
subscriber:ffprffffff subscription:eeoreeeene subsidiary:ffsfffffff subsidy:dtpddddddd substanc:gggmgqgsgg
substantial:hshnhhhohi substitut:iqiiiiirii suburb:qfffffffrg subway:onggggqpgg succ:jrnlfffoff
succeed:kfloffforg success:kbghkbbrsc successful:ndmmpddode successfully:lflluffmff succession:nnnffffmrf
successor:mnplmddjdd suck:hshhqhhhhq sudan:raaaaaaaab sudanes:qpffffffff sudden:jfplffflou
suddenly:lllmreemne sued:hmpnccdcrd suffer:lmjeoplqla sufficient:iqqiiiiiii sugar:kgogpqgpgg
suggest:jmnmrpmiga suggestion:nhhhhhhrhh suicid:qjbmbmcikc suing:ggpmgugggg suiss:hhshhhhhhh suit:cnmqccpcqc
sullivan:ggpggggrgg sum:hphnhhhhti summary:fmfoopfpof summer:fbojbbsrnc summit:rmffaaaaaa summon:qggmgggggg
sun:aajpuammaa sundanc:bbbbbbbbxb sunday:mifcjdrrmr sunk:qhmhhhhhhh sunni:qiiiiiiiii sunset:iqiiuiiiii
super:adhlfjatoa supercharg:hpnnqhhhhi supercomputer:ffftffffff superhero:hhhhhhhhwh supermarket:ggsggggggg
supermassiv:hhhhwhhhhi supermoon:ffffxfffff supernova:eeeexeeeee supersonic:piiiiiipii superstar:hphhhhhshi
supplement:iiiriqiiii suppli:lhqhhqhhhh supplier:ffqpfffffg supply:marifhjfaa support:nojpjfijka
supporter:pnljdddmde suppos:nioiqiiiii suprem:poleaaaipl supremacy:iioriiiiii sure:hqdodddqmd
surf:iiisiiiiii surfac:kchltccpnc surfer:fffsffqlff surg:ilrgakikho surgeon:gggggygggg surgery:lbbblwcpbc
surpass:dkmmdqdntd surplus:ffsfffflff surpris:kjnklmmoqa surprisingly:lgmmsggngg surrender:rdiddddddd
surround:kqlgpguggg surveillanc:lffprqffof survey:amqpolaajb surviv:lkjlolqpjq survival:pepeeoeeee
survivor:odildndnod susan:fsfffffprf suse:iiisiiiiii suspect:qmgeaoafip suspend:mnnjamapaa
suspension:eeneeeqsee suspicion:kmmeeeeqqe sustain:lfnpoffmff sustainabl:ogmmggggpg sutton:iioiiiirii
suv:ddtdddddde suzuki:hhmhhhhshh sven:iiiiiiitii svetlana:gggggggtgg sw:iiiiiiitii swamp:nrhnhhhhhh
swank:hhhhhhhhwi swansea:hhhnhhhshi swap:nmeqeeenee swarm:qiiiiiiiii swath:oglgggxggg sway:isoiiiiiii
swear:nogmgggpgg swed:gggggggtpg sweden:fflfffftfg swedish:hhmhhqhqqh sweeney:gggmggggwg sweep:mqmaannojb
sweet:bbhhbbcubc sweeten:lhmphhhhqh sweetener:isiiqiiiii swell:fnqfptfffg swept:lohhhhhrhh swift:jbjblbcbwc
swim:ffffpfftfg swing:hoqcqcdncd swiss:jamakaanay switch:djhrlamnma switzerland:nekeeeeref swoon:iiqiiiiiqi
sword:piiiiiiiqi sworn:isiiiiiiqi sydney:nbnhbbrkrc sym:iiisiiiiii symantec:iiisiiiiii symbian:hhhshhhhhi
symbol:qhmhhhhhhh symptom:cccccydccd synagogu:rbbbbbbbbc syracus:hhmhhhhshh syria:rbbbbbbbbb
syrian:rccccccccd sysmon:iiisiiiiii system:hjlrqjhdia tab:emeseeelef tabl:fmpffffpqf tablet:eeeteeeeee
tackl:jqlccptpcc tactic:msimccdjmd tag:jckqccppcd taho:oddodduddq taipei:qhhhhhhnhh taiwan:raagaaaaaa
takaichi:qobbbbcbbc takeaway:kqfgaaaqqb takeoff:phnhhhhhhi takeover:imrmaaahna taker:piiiiiipii
taking:lkllkoaora talarico:fvffffffff tale:iiiiiiiivi talent:eeeeneepve taliban:qhhhhhhhhh talk:qmkhgcaiia
tallest:niiiiiirii tally:hhhhhhhsqi tamiflu:iiiiixiiii tampa:eeeeeeeuee tandem:hhnqhhhohi tank:njoklbomlc
tanker:rffaaaaaaa tanzania:qhhhhhhhhh tap:jknoocdomd tape:jeeneeeqtf target:nmpiihfkea tariff:eetaaaaaaa
task:hccrcndqcd tast:gggogggmug tate:iiqiiiiiqi tatum:gggggggpvg taught:hhmphqhhqh taunt:lggggggtgg
tax:gqrhgaaign taxi:piiiiqiiii taxpayer:frqffffffg taylor:eohfaaanva tb:hshnhqhhhi tcl:iiisiiiiii
tcu:gggggggtgg td:hhhhhhhthi tea:kgggttggpg teacher:mqmenpelne team:gcdhkdatfa teammat:iiiiiiitii
tear:nokjdnqodd teardown:iiisiiiiii teas:ccislcccpd teaser:hhhthhhhhh tech:ecqqeaahga technical:ddpopddjpd
techniqu:hhhnthhohi technology:ednskaiaea techweb:iiisiiiiii ted:hhhnhhhnuh teen:mhhraqagaq
teenag:jffloffrqf teenager:mmcnmccqcd teeter:nhmhhqhnhh teeth:hhhhtqhohi tegna:ggsggggggg tehran:raaaaaaaaa
tel:qhhhhhhnhh telecom:ccqrcccccc telecommunication:ffslfffffg telegraph:fspffffmfg telekom:hhpqhhhhhi
telephon:eloreeekee telephony:hhhthhhhhh telescop:aaaaxaaaaa televis:nrhhhhhnhh television:kbjqkbblsc
tellier:iiriiiiiii temp:iiiiiiyiii temper:googgggrgg temperatur:jnddqdyjmd templ:peeeeeenqq
temporarily:mmpoccdccd temporary:lqojddqmdd tender:iqqiiiiiii tendon:iiiiiqirii tennesse:hdljdddtdd
tennis:eaaaaaauab tens:nflffffrfg tension:pmnaaaaiaa tent:ohhhhqhhqi tentativ:kgsggggggg tenur:homnhhhqhh
term:jrnkknamka terminal:nkoddtdddq terminat:hrhhhhhrhh terribl:mglqgggmgg terrify:gglgpwggpg
territorial:qhhhhhhhhh territory:pcmccnccod terror:qoaaaaaajb terrorism:qqgaaabakb terrorist:raagaaaajb
terry:gggggggtpg tesla:aaskaaaaaa test:llgooqjodj testifi:hhnnthhhhi testify:nsjhbbbbkc testimony:fpqlffffof
texa:ftjklopmaa texan:ckikccctld text:hccsccdjqd th:eekkepesqe thabo:qiiiiiiiii thai:pllddeqkde
thailand:qoaaakrkab thaksin:qiiiiiiiii thank:hllpooblob thanksgiv:iiiiiiiiqu thanou:fffffffuff
thatcher:oshhhhhhhi theater:eeekeeeewf theatr:ffflffffwg theft:ffftfffffq theory:kmekvpeeee
therapy:eejeeyeeee thick:mhhnqhhohi thiel:iiqoiiiiii thierry:eeeeeeeuef thiev:hhqhhhhhth thin:elpmeeenpe
thing:jjinolknsa think:jnllqkjpma thinner:gggsggggpg third:impkajkoma thoma:jddlmddsmd thompson:hhmhhhhrqh
thought:gkmkpqmpoa thousand:okkmmjqejo thrash:iiiiiiitii thre:mimkjkjqoi threat:plmkeiqgia
threaten:plmidkoeka threshold:nophhhhhhh threw:hkiddddtdd thrill:eeeeneetqe thriller:eeeeeeesse
thriv:hphnqhhohi thron:hphhhhhoti throttl:niooiiiiii throughout:nfoffqfmof throw:ijmmlccroc
thrown:kojmdeeose thrust:phhhhhhhqi thumb:ggmmgggsgg thun:huhhhhhnhh thunder:hhhhhhhthi
thunderstorm:lhhhhhyhhh thursday:ljpjcgkoks thwait:ffffrfyfff thwart:oocpccccld ti:iiiriiipii
tick:jkrddndjdd ticker:aasjaaakaa ticket:blobbbbptb ticketmaster:hhnhhhhhtq tide:iiooiiqiii tie:npihahaqia
tied:mjmkbrcpbc tier:lohnhhhqhh tiger:aafgjanuab tight:hkqddddqdd tighten:moomeeelee tiktok:ccctcccccc
tillis:nsiiiiiiii tim:bnokbbbqmb time:klnlmkhpnl timelin:offfofxfff timing:knnpfffmfg timothy:hhnnhhhhti
timothé:bbbbbbbhxc tinto:hhshhhhhhh tiny:kdmotdddmd tip:jknmmddmsd tirad:piioiiiiii tired:hhnnhhhqhi
titan:ddddwddpde titanium:iiisiiiiii titl:aafkaaatna tobacco:hhshhhhhhi todd:lgmggggpsg toddler:qiiiiiiiii
together:llgnqbbooq toggl:hhhshhhhhi token:lhmrhhhhhh tokyo:narkaaaaaa toleranc:nqioiiiiii toll:riiaaaaajb
tom:aiilklbrsb tomahawk:qgggggggpg tomato:iiiiiiiivi tomb:iiiiqiipqi tommy:eekkeeesqf tomorrow:fffpoffrff
ton:kgoguggggg tone:nhhnhhhnqh tonight:gbbhsbrrlc tony:iuaaajakoa tool:eagtnalhha top:llmkfjhpoh
topic:iqiriiiiii toppl:lrhhhhhnqh topuria:iuiiiiiiii torch:nioiiqiiii tore:phhhhhqnhh torn:poeeeeenee
tornado:odddddyddd toronto:kdnddeesde tortur:qnfffffmfg torvald:hhhthhhhhh tory:avaaaaaaaa
toshiba:gggtgggggg toss:kgoogggmpg total:ggllriwnoa totally:kljnnddpre tottenham:fffffffuff touch:fbpokbbnpc
touchdown:ccccccducd touchscreen:hhhshhhhhi tough:jpmnbbbpkb toughen:qiiiiiiiii tougher:nqoiiiiiii
toughest:iioiqiipii tour:ijealjasrp tourist:ndddddqjmy tournament:aaaaajauaa tower:nnflfffmsf
town:omjgaarnls township:niioiiipii toxic:lqmgggggsg toxin:rggggggggg toy:ggpmgggmsg toyota:ddtddddddd
tr:iqooiiiiii trac:jffqrqfmff track:jmmmooroka tracker:mfffffurff trad:jiqhadgoha trademark:hhphhhhhti
trader:gasaaaaaha tradition:frpffffoff traditional:empoeeepee traditionally:gnpgggggsq traffic:mjnplccicc
traffick:ploddddddd trafford:fffffffuff tragedy:mplfpfffrg trail:kpjkdeerde trailer:ccciccccxd
train:oijghirqha trainer:lggmgggsgg tran:mnlmggggsg transaction:ggprgggggg transcript:pqkkeeeeee
transfer:lmhkcccscc transform:frfltfqffg transformation:iioiiiipiq transgender:grgggqgpgq transit:qdildnqddd
transition:ophhhhhhqi translat:hhhrhhhnqh translation:lhhrqhhhhh transplant:hhhhhwhohi transport:lmqkeeqeef
transportation:isoiiiiiii trap:pkiiccslcd trash:lhhhthhnqh trauma:nqoiiiiiii travel:kgnkkowjaw
traveler:mcoccncccy travis:eekkeeepve treason:qiiiiiiiii treasur:lhhnhhhhuh treasury:flsaaaaaaa
treat:lnldmudmdq treatment:iiigkxbjob treaty:rffffffffg tree:offfffqfsq trek:mphhqhhhqi tremor:piiiqiiiii
trend:ilnodrekdu trendy:iqooiiiiii trent:hhhhhhhthi trevor:iiiiiiipui trey:iiiiiiitii tri:ffffffypff
trial:mikogsajlm tribunal:mnnffffqfg tribut:jcklccpnud trick:dojqdeempe tricky:lhphqhqhhh tried:njjoomclnc
trifold:dddtdddddd trigger:nlohnqohbb trilateral:rggggggggg trillion:haqnrpbaab trim:hhshhhhhhi
trinidad:hhnhhhhshi trio:lmkoofflof trip:nmjananpju tripl:eeopnoqnee tripoli:qhhhhhhhhh triumph:dndddddrte
triumphant:niiiiiirii trojan:fnfsffffff troop:rcaaaaaaaa trooper:qhhhhhhnhh trophy:dddddddtpe
tropical:pggggguggg troubl:knogmabpjb trounc:hppnhhhhhi troy:iioiiiirii truc:qekkeeeeef truck:kbrkbbobbc
true:ieemqoeose truly:gqlopggmgg trump:ormeaigchb trust:hnqodddjdd truth:kqdmduedne try:ljlnkljqla
trying:mnnmmjmmka tsa:aqreaalaas tsla:hhshhhhhhh tsmc:gglsgggggg tsunami:nfflpffmrg tube:iiqoiiiiii
tuberculosis:hohhhxhhhh tucker:hhmnhhhqqh tuesday:ljolldaoko tuft:iuiiiiiiii tug:iiiiiiupii tulsi:nsiiiiiiii
tumbl:jhsiaaagab tumbler:qhhhhhhhhh tumor:hhhhhxhhhi tune:fffpfffrpg tunnel:mglgsggpgg turbo:iiioiiiiui
turbulent:lommqgggpg turf:homhhhhrhh turkey:qpaajaagaa turkish:qojddeekde turmoil:mlpblqbkbc turn:lnlomhnloa
turnaround:ddsdnodkde turner:ffnffffrsf turnout:huhhhhhhhh turnover:ggoggggsgg tv:eahqaaajua tvs:ffftffffof
tweak:hhhshhhhhi tweet:isoiiiiiii twelv:lhhnhhhnth twenty:pnflffffrf twic:jkcmopcqod twickenham:fffffffuff
twin:mnlclcuplc twist:kflltffofg twitter:hhhshhhhhi two:mkmlljapna tx:iiiiiiitii tycoon:kgpggggqgg
tying:iiioiiirii tyler:ffflfffsqf type:cchptucccc tyson:hhhhhhhsqh u2:ggggggggwg uae:raffaaaaaa
ual:iiriiiiiii uber:mhpnhhhhhi ubisoft:gggpgggrpg ucla:gggggggtgg uconn:eeeeeeeueq uefa:eeeeeeeuee
ufc:ktdddddpme uganda:pqiiiiiiii ugandan:nsiiiiiiii ugly:iiiiqiirii ui:ccctcccccd uk:mpnmfkkfnj
ukip:huhhhhhhhi ukrain:rddaaaabaa ukrainian:raeaaaafaa ula:ggggxggggg ultimat:jffpfffpqf
ultimately:mhhnqhhohi ultimatum:peokeeeeee ultra:baitgaaala ump:iiiiiiitii unabl:gggmpggsgg
unacceptabl:niqiiiiiii unannounc:ohhnqhhhhi unauthoriz:nqoiiiiiii unbeaten:dddddeeude unc:fffffffuff
uncanny:iiiriiiiqi uncertain:ngmggggppg uncertainty:ljrclccccc unchang:ffrlffffof unclear:pnljdddmde
uncomfortabl:nohnhhhnhh unconditional:rfffffffff unconstitutional:nrhnhhhhhh uncover:ddjnvoddme
undefeat:iiiiiiitii undercut:onpggggggg underdog:iiiiiiitii undergo:lmflosfpff underground:poleqeeeee
underly:iiriiiiiii underscor:iiqiiiipii understand:jciirtcpcq understood:lomgqggpgg underway:mpljddtndq
undocument:huhhhhhhhh undress:ffftfffffg unearth:lhhhthqnhh uneas:qhhhqhhhhh unemployment:cctcccdccd
unexpect:bcnkrmrnqc unexpectedly:iiriiiiiii unfair:kfqlffffpg unfairly:iioiiiirii unfold:nffrfffffg
unhing:iqiiiiipqi unidentifi:piioiiiiii unifi:iioriiiiii uniform:lomggggrgg unilever:ffsfffffff
uninvestabl:niqiiiiiii union:jppagaaofa uniqu:ffnprqfmff unit:mjolckjpfa unitedhealth:hhshhhhhhi
unity:mrfoffffpg univers:aaaaxaaanb universal:ffnffufftf university:kohjqrmnls unjustifi:htnhhhhhhi
unknown:lflloffrff unlawful:orgggggmgg unleash:nempneeene unless:opnkdeekde unlik:iiirqiiiii
unlikely:nknilccood unlock:elerseeene unman:nhhhuhhhhh unpack:dddtdeedne unpaid:hhrhhhhhhq
unprecedent:bnkkssuikc unpredictabl:lhhhhhhntq unravel:ktgggggmpg unrelat:isiiiqiiii unrest:rfffffffff
unsaf:iiiriqiiii unseal:isiiiiiiqi unseat:hphhhhhoti unseed:hhhhhhhthi unsettl:nsiiiiiiii
unsolicit:hhpqhhhhhi unstoppabl:lhpphhhhhh unsuccessfully:nqiiiiiiqi unsur:iiiiiiitii unthinkabl:iiooiiipii
unusual:lomgqguggg unvaccinat:iiiiixiiii unveil:gnlrlaajja unwind:niqiiiiiii unwrap:iiisiiiiii
upbeat:knrggggggg upcom:lkcponpnld updat:fbgpkmsorc update1:knqfpffmfg update2:mhnnhhhhhq update3:hhrnhhhhhh
upend:ktlggggmgg upgrad:aajtkaaaaa uphold:phnhhhhhhi upload:hhhshhhhhi upper:fnffufwmff upright:hhhhwhhhhi
upris:prffffffff ups:mmnpeeeeef upscal:iioriiiiii upset:fnagbbbtpb upsid:ffofofqosf upstag:hhhhhhhthi
upstat:iioiiqqiii uranium:rckcccdccd uranus:hhhhwhhhhi urban:kljeeeqeve urge:ppjahoohaa urged:oplblmribc
urgency:piioiiiiii urgent:mggmtqgggg urging:nopggggggg uruguay:pqiiiiiiii usa:agijhaatla usatoday:ggrpgggggg
usb:hhhthhhhhh usc:hhhhhhhsqh useful:jeesoeeeef user:baetagiaea usernam:iiisiiiiii usher:mhhhhhhoti
using:llhrnkmdga uss:qhhhhhhhhh usual:ggmmgugpgg usually:iqiriiiiii utah:ikckotclsq utd:ffkfffftff
utility:ioppeeeeee uw:iiiiixiiii v:jcjnlccrnc vacat:iqoiiiipii vaccin:adaaayaaam vaccinat:iiiiixiiii
vaccination:dddddyddde val:iioiiiirii valencia:gggggggtgg valentin:hhnhhhhhvi valley:nflnfffmrf
valu:flqlbbohpq valuabl:niooiiiiii valuation:ggqmpggmgg valv:hhprhhhhhh vampir:iiioiiiiui van:cmkicndsmd
vanc:mshlbbomlc vancouver:pioiiiiiii vandenberg:ffffxfffff vanish:nfflrffmoq vanity:hhhhhhhhwh
variabl:iioriiiiii variant:cccmcyccld variety:hhhphhqhth various:iiiriiiiqi vast:iqioqiiiii vault:iiqiiiipii
vc:iiooiiiiqi vcu:hhhhhhhthh vega:eeeqneeppe vehicl:mhriaamaaa vendor:ddjtdeedde venerabl:iioriiiiii
venezuela:qllaaaajda venezuelan:qohaaaagab venic:iiiiiiiivi vent:niqiiiiiii ventur:ieskeeeeee
venu:hphhhhhhvi venus:ffffuffrfg vera:ffforfffuf verdana:fmppffffof verdict:klererekee verg:fnfltqfmpg
verification:hrhrhhhhhh verify:niioiqiiii verita:gtgpgggggg verizon:ffnsffffff version:aahthlafna
vertical:iioriiiiii vessel:rkccccdccd veteran:ijhobmcqqc veto:ivhbbbcbbc vibe:eeeroeenqf vice:jsnmcccjld
victim:pangkabmmq victor:hhhhhhhsqh victoria:ffffpffspg victory:fleeefktja vieira:iiiiiiitii
vienna:mfmffffpqf vietnam:nqmmgggggg view:mklmraakoa viewer:ffflfffovg viewership:iiiiiiipui
vijay:fffffffufg viking:ffffpfftfg viktor:pqiiiiiiii villa:logggggsgg villag:qddldddmmd villager:qhhhhhhhhi
villain:hpnhhhhhti villeneuv:hhhhhhhthi vinc:logpgggpgg vincent:iiiiiiitii vinci:hhhhqhhoti
vintag:niioiiiiiq violat:mrneeeelne violation:nnlffffftg violenc:raaaaaagnp violent:odllmddkpd
vioxx:ffpffwffff viral:dnmpmoddqd virgin:iiriiiiiii virginia:drfljsqpaa virtual:ffkrfffpff
virtualization:iiisiiiiii virtually:fnnpffqmfg virus:aaasnuaaaa visa:fujjbbbibc visibl:gggmwggggg
vision:kpfofqfofg visit:qmbgfoajia visitor:dndjdqqrme visual:lddrndddre vital:qeekeoekee vivendi:iiqoiiiiii
vladimir:qdjdddddme vocal:iqooiiiiii voic:flmrbmbknc void:mglmgggqgg voip:ggmsgggggg vol:hhhhhhhqti
volatil:pepeoeeeef volatility:nhqhhhhhhh volcano:phhhqhhhhi volley:iiioiiirii volodymyr:qhhhhhhhhh
volum:ffpoffffsf voluntarily:lomnhqhhhh volvo:ffqffqfqfg vonn:iiiiiiitii vote:lujdafadga voted:monddeemre
voter:bveaaaaaaa voting:avhaaaaaab vow:qnkaiaahaa vowed:oplffffoff voyag:niiiuiiiii vpn:hhnrhhhhhi
vs:egilhaitka vu:iioiuiiiii vulcan:ggggxggggg vulnerability:ieeteeeeee vulnerabl:kplqfffffg wa:fnlfftfrfg
waddl:hhhhhhhthi wade:hhhhhhhsqh wage:dlsddddkdd wagner:mhhhhhhoti wait:igmoamapau waiv:jeqoeeelef
waiver:niiiiiirii wake:hpojpdsmmd wal:eeskeeeeee wale:hmbbbbbtbb walk:jkkaqanrpb walker:fffffffuff
walkman:hhhshhhhhi wall:ecsgefabaa waller:iiqoiiiiii wallet:lggrgggngg wallpaper:iiioiiiiui
walmart:bbshbmbbbc walt:hhmnhhhnth walter:hhhnhhhshh walz:evkeeeeeef wangari:qhhhhhhhhi war:rgjdaaaaha
ward:iqqiiiiiii warehous:hpnqhhhhhi warfar:qggggqgggg warhead:qhhhhhhhhi warily:pphhhhhhhi warm:lkciqcwnmd
warn:nknlfpsidi warner:agngaaaiva warplan:qhhhhhhhhh warrant:lsfffpfoff warren:cksccccncd warrior:ddjddddudd
warsh:ddtddddddd warship:riaaaabaab wartim:pphhhhhhhi wary:ofoffffoff wash:gompqggngg washington:llojmommlp
washingtonpost:gglrggqggg wasp:gggggggtpg wast:knljpdqqde watchdog:mpomkbnakb watcher:iiqoiiiiii
water:oohfrarkia wave:nfflqaumja waver:knrggggggg wayn:hhhhhhhsqi wbc:eeeeeeeuef wbd:gopgggggsg
weak:aasjbbbabb weaken:meqeeeteee weaker:eeseeeeeee weakest:nioiiiipii weakness:lfrlffffff wealth:jlrldodddd
wealthy:nfplffffof weapon:rggflaafaa wear:dpdpdddppu wearabl:ffftfffffg weary:ohhhhhhqhi weather:dagfghyhgn
web:hfgthakaja webb:aahaxaagab websit:kjhrcmcloc webster:iiisiiiiii wed:jmeneeeqsf wednesday:kjpjjalpiq
weekend:ijiilawppp weekly:jcqicndnmd wegovy:ffkffyffff weigh:nlpjlalala weight:bbnjkwbkkc weir:ffffffqqug
weird:ggomsggmpg weiss:krllfffmpg welcom:monjlbbnkc welfar:iuiiiiiiii wellington:iiriiiiiii welsh:ffffofftof
wenger:eeeeeeeuee werner:iioiiiirii wes:nsiiiiiiii west:pghbajpnoa western:piibklqlkb westminster:hshhhqhhqi
westwood:ohhhhhhqhi wet:ggmgvgqggg wf:iiisiiiiii wga:iioiiiiiui wh:hhnnhhhoqi whack:iioiiiqpii
whal:hhhhhhyhhh whatever:iiiiiiitii whatsapp:jddtdddddd wheatston:iiriiiiiii whipsaw:niqiiiiiii
whistl:mhhhqhhqhi whistleblower:hhpnhqhhhi whit:juggaajkka whitlock:iiiiiiiivi whittingham:hhhhhhhthh
whol:hnnodddpmd wholesal:kgrmgggggg wi:bbbtbbbmbb wick:hshhqhhohi wicket:kggggggtgg wide:kjkonmcqbc
widely:lplpeeeene widen:qanaaanaab wider:mnpodddddd widespread:lolmnovdde wife:mojkbooirc
wikipedia:iioriiiiii wild:iallklbskb wildcard:iioiiiirii wildcat:iiiiiiqrii wildfir:pggggquggg
wilkinson:hhhhhhhthh william:dihjiaatpa willis:gggggggtpg wilson:fpfffffsqf wilt:iiiiiiirqi
wimbledon:fffffffuff win:fmggebatog wind:mimehiyiho window:baataaaida windy:iiiiiiitii wine:gnpgggggtg
wing:lsiddddpdd winger:gggggggugg winner:glgkaajrsa winter:hdiajgyoij wipe:hhphhqhohi wiped:logmqgqngg
wiping:iiioiqqiii wire:lhhhhhhhvh wireless:aaosaaaaaa wisconsin:isdkdrepde wise:iiiriiipii wish:gqmgqggnpg
withdraw:piiaaqbnmb withdrawal:nonicnsjcd withdrawn:jfllfufmrf withdrew:nioiiiipii withheld:iuiiiiiiii
withhold:iqooiiiiii witness:plnhpbbbbb wive:iioiiiiiui wizard:gggmgggspg wmc:iiriiiiiii wnba:gggggggtgg
wobbl:gnqgpggmgg woe:hdrddddpdd woke:hshqhhhhhi wolf:eeeeweqenf wolv:ggggggyrgg woman:npijlqajna
women:kjekfsarka wonder:hdndrddmtd wonderful:iiiiiiipui woo:hsnnhhhhhi wood:aaiaaaauab woodward:hohhhhhshh
word:mlkomaaojb work:klmokojlok worker:mjrhajjafm workforc:ffqofffffq workout:hhhhqqhqhi workplac:hhmshhhhhh
world:kimljljrla worldcom:eeseeeeeef worldwid:ckoqccccrd worm:eeeteeeeee worn:iioiiiipqi worri:moomdeqkde
worry:jmrkinafaa wors:hjplksonbc worsen:onpdddddmd worst:lgpaajspma worth:dgqpijakma worthy:gggopggmsq
wound:rhadaaaian wr:eeeeeeeuee wrangl:iqiiiiipqi wrap:ghrkgaanja wreak:nhhphhqhhh wreck:nqioiiiiii
wreckag:qhhhhhhhhh wrench:hphhhqhqhi wrestl:ffffftfsfg wright:gqoggggmsg wrigley:iioiiiirii wrist:ggmmgggsgg
writ:hlipbobmsb writer:fjkbkbblvc written:lmkoffffsf wrong:hpmmnpanna wrot:eemnopeeuf wsj:ndoldqdddq
wta:iiiiiiitii wtf:niiiiiirii wti:niqiiiiiii wto:ngrggggggg wuther:ccccccccxd ww:hhhhqhhhvi wwe:jflfffftff
www:daskaaaaaa x:ggirraaana x1:iiiouiiiii x86:hhhshhhhhi x9:iiisiiiiii xai:eemrseeeee xbox:aaataaaaaa
xcx:eeeeeeeexe xi:rhaaaaagaa xiaomi:fffsffffof xinhua:piiiqiiiii xp:dddtdddddd xps:hhhthhhhhh
xstrata:iiriiiiiii yahoo:ccctccdccd yank:gggggggtpg yanke:gbbbbbcubc yard:hbgbbboubb yasser:rcccccdccd
yearly:hhpphqhhhh yell:hohhhhhrqh yellow:hhhhqqhoqi yemen:raaaaaaaaa yemeni:rffffffffg yen:bbshbbbboc
yield:ccscocdjcd yoon:qngggggggg york:jmpheiooko yorker:nhhphhqhhh young:ilhmmsaora younger:eekenyeeee
youngest:goggqggrpg youngster:iiioiiirii youth:fnnofqfmpg youtub:aaataaaaab youtuber:iqiriiiiii
yugansk:iiriiiiiii yuko:kcsccccccc zampella:iiiriiipii zarqawi:qhhhhhhhhi zealand:ljnccccrcc
zelenskiy:reeeeeeeef zelensky:raaaaaaaaa zelenskyy:raaaaaaaaa zen:iiisiiiiii zendaya:hhhqhhhhti
zero:ldjqdeqmde zia:huhhhhhhhi zillow:iiriiiiiii zimbabw:oggggggrgg zodiac:ggggpggggy zoe:iiiiiiipui
zohran:kslfffuffg zone:oipbnbrhbc zoo:mhhhhhuohi zoom:gggrpggmgg zuckerberg:dkdtdddddd zurich:iiqiiiipii
"""


def _read(table: str) -> dict[str, int]:
    leanings = {}
    for entry in table.split():
        word, _, letters = entry.partition(":")
        leanings[word] = sum((ord(letter) - ord("a")) << BITS * place for place, letter in enumerate(letters))
    return leanings


#: Stemmed word: its leanings as one number, so that the words of a text are added up at once.
WORD_LEANINGS = _read(_LEANINGS)
