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

_STEP = 0.25

# Word, ":", and a letter for each section: "m" for no leaning, "n" for one step towards it, "l" for one away.
_LEANINGS = """
0:danneaasga 000:llpmolmjla 000m:iiiiiiisii 01:hhmphhhhhu 03:gggmgggmgy 04:mphhhhhhhu 05:googgggqgg
06:hhmnhhhnhu 07:iqiiiiioiq 09:lhmnhhhnhq 1:iholkliplg 10:kjonnhgomn 100:lipmlfmlll 1000xm6:iiisiiiiii
100m:eeooneeqee 101:hhhhhhhrth 102:niiiqiioii 103:mhnhhhhqhi 106:iioiiiirii 107:hhnhhhhrhi 108:iiriiiiiii
10a:dddtddqdmd 10bn:iiqiiqiiii 10th:hhhnhhhpth 11:jjlqnfkmmk 110:mepeneemqe 111:hhnhhhqqhi 113:iiiiiiisii
114:ggmmgggrgg 115:nflmfffpfg 116:hhnohhhhhu 117:iiiiiiiriq 119:ffqfrfflfq 11bn:iiriiiiiii 11th:lgogqggpgg
12:kgmmpgoonq 120:neomeeenee 123:iiiiiiisii 124:iiiiiuioii 125:hhpohhhohi 12th:phhhhhhphh 13:lglmnjapno
130:lepkopenef 132:iiiriiioii 134:iioriiiiii 135:pgpggggggg 14:lfnkallqmo 140:qphhhhhhhh 145:iiiriiioii
146:hhpohhhohi 147:iiiriiioii 14bn:hhshhhhhhi 14th:mhnhqhhohi 15:mknkjoanmr 150:nmnklccmnc 1500m:iiiiiiisii
150m:iiqiiiiiqi 151:mhnohhhohi 16:jgknmaaqiq 160:phhhqhhhhi 162:hhrohhhhhi 165:lrmhqhhhhh 16s:iiirqiiiii
17:gklohkiqmr 170:nioiiiiiqi 17e:ccitcccccd 17th:mhhhhhhqqi 18:hhlplajqla 180:ngmpgggmgg 181:iioiiiirii
18th:hphhhhhpth 19:kjmhlolqlq 190:iiqoiiiiii 1950:hhnhhhhhvi 1960:oogggggmqg 1970:msnhhhhhhi 1976:iqiiiiioqi
1979:piiiiiioii 1980:ggomgggosg 1984:hhmhhhhrqh 1985:iiisiiiiii 1986:hhhhhhhqti 1990:meokepeoee
1994:lgmmgggqgg 1996:hhhhhhhqti 1997:gsmggggmqg 1998:kglmgggqpg 1999:googgggpqg 19th:kglggggotg
1b:ermkeeeoof 1bn:keskeeeeee 1m:jmoffffltf 1s:iiiiiuioii 1st:gmhcuncocc 1tb:iiisiiiiii 2:kinmnmkomk
20:lamnljnonm 200:ngonaallka 2000:ckolcqcplq 2001:kpojdddode 2002:hkpldddnrd 2003:hapjjanoqb 2004:iinnlkipoa
2005:ciopjaaopa 2006:bjonbbbrbc 2007:hhmhhhhshh 2008:emppeeenee 2009:ffrffffofg 200m:hhhohhhrhi
200mp:hhhshhhhhi 2010:hpphqhhhhi 2011:iiooiiioii 2012:iiiiiqirii 2014:iioiiiirii 2016:niooiiiiii
2018:hhrhhqhhhh 2019:hpnohqhhhi 2020:culicqcccd 2021:nomgqgggqg 2022:mereeeeene 2023:gglmsggqgg
2024:nqljnodjde 2025:dkpmokinmu 2026:filnmfjqpu 2027:gonppmcbnc 2028:homomddpdd 2029:iiiriiiiqi
2030:hhhrthhhhh 20bn:iqiiqiiiqi 20m:hhnhhhhhvi 20th:oggogggmpg 21:mhljikapou 21st:mhnohhhohi 22:lamljknpoq
225:hhrnhhhhhh 22m:iiiiiiioui 23:kllkjapqlq 24:kklmhloqmo 25:iankpnmooq 250:klopdodmde 250k:hhhshhhhhi
25bn:iiriiiiiii 25th:iiioiiioqi 26:ifmqgknmlw 2600:hhhsqhhhhh 27:ikmoalapmu 270k:lhhshhhhhh 275:iioiqiiiqi
28:jangjknqpt 29:kaljpobpjx 2bn:jnrlffffff 2m:mfnfffforg 2nd:nkccoccqpd 2nm:hhhrqhhhhi 3:kiolkkmpkj
30:mknlllannr 300:iiqkobomkb 31:kkmfakarjp 32:mcnclccqlc 320:kfrmfffmfg 33:memmneqnne 34:ldjddddsde
35:kbmnbmpmrc 350:oflnoqffff 35bn:hrqhhhhhhh 36:kipnmaanjb 360:niiriiiiii 365:iiisiiiiii 37:lookepenef
370:iiriiiiiii 38:jepkeseoef 380:mhphhhhohi 39:kfnnlegqga 3bn:emskeeeeef 3d:eeesreeeee 3i:eeeexeekee
3m:ggggggggwg 3q:ggsggggggg 3rd:jdpldrdndq 4:kiomlkfpni 40:ilojlmpkru 400:miqlnlagab 400m:lgmggqgqgg
401:ggrmgggmgg 40b:iioiiiiiui 40m:hhhhhhhovi 41:kdpmnodnde 42:jcojccdosd 43:gqpogggggg 44:jfplfffpff
440:niiriiiiii 44th:iiiiiiisii 45:hnqcondjod 450:ggrmgggggg 45w:iiiiqiirii 46:mepeeeeoof 47:jfqfffflqf
48:ncmncncncd 49:hdrdmndlmd 499:hhhshhhhhi 49er:aaaaaaauab 4a:hhhrhhhhqi 4bn:fmsfffffff 4k:hhhsqhhhhh
4m:gglggggoug 4th:nnoffffoff 5:jkonikfomn 50:ijolnqomoa 500:hhsigaajaa 5000:iioriiiiii 500m:iqioiiioii
5090:iiisiiiiii 50k:hhnohhhqhi 50th:iiiiiiioui 51:fnqfffqoff 52:ldnjdddoqq 52m:hhnrhhhhhi 53:mmnkneeoee
54:jdodmddosd 55:ieqpeeekee 550:hhrnhhhhhh 56:ffnffffqrg 57:golggqgrgg 58:lpmphhhhhh 59:lflnfffpof
599:hhhshhhhhi 5bn:ddsddnddpd 5g:iiisiiiiii 5m:dnoddddjud 5th:lhmnhhhphh 6:kjnkliiqll 60:jpllkjlopa
600:kkrocccccd 60m:ggmggggqsg 61:hpphhhhohi 62:kglggggosq 63:ggqmgggpgg 64:kdkqdddood 65:blokbbbpqc
650:hphrhhhhhi 66:offffffqfg 666666:fmpqffffof 67:lfnffffrff 68:ffflrpfrof 69:lomggggqgg 6bn:hhshhhhhhi
6m:jepeeeensf 7:jdnmmkjpoj 70:mbjooqbmnc 700:jnpmmcdlmd 70s:nhhhhhqhth 71:hdnjmodmtd 72:lmpkoeelef
725:iiriiiiiii 73:hprhhhhhhi 74:ffklfffrsf 75:bqpilmcmlc 76:lgomgggmqg 77:mgggpggosg 777:hhshhhhhhh
77m:iioiiiiiui 78:lfmffffqqf 79:fmmloffqof 7bn:lhqhhhhhqh 7m:fnffffffwg 8:ieoonmhoka 80:nmnkkabkpb
800:flppqbohbb 800m:kggggggsgg 81:jflffffrrf 82:kglggqgosg 82nd:qggggggmgg 83:gggggggtgg 84:jmkkopeqef
85:keomeeqone 850:niqiiiiiii 86:jflffffrrf 87:hlnnpddmqd 870:iiqiqiiiii 88:hhnohhhqhi 88m:iiiiiiioui
89:eemeqeerne 8bn:hhshhhhhhi 8m:ffllffflvf 9:jgonpkamoo 90:kcpoocpicc 900:nggrgggggg 90s:mpnhhhhhqi
91:lokeeeeluf 92:molmgggogg 93:fnoffffpoq 94:gggggtgqsg 95:keppeeekee 96:mflmpffpfg 97:niiiiiioqi
98:lgmmgggqgg 99:eeeqqtekne 9bn:iiriiiiiii 9m:ggogggggvg a24:hhhhhhhhwh a57:iiisiiiiii aa:iiriiiiiii
aaa:iiiiiiisii aapl:iiriiiiiii aaron:ffflfqfrrf abandon:mqdnmnqndd abba:qhhhhhhhhi abbey:hhrhhhhnhh
abc:hrhnhhhnqh abduct:rmeeeeeeee abdullah:qiiiiiiiii abe:qiiiiiiiii abel:ffsfffffff abidjan:qiiiiiiiii
abigail:gvgggggggg ability:mdmppodddq ablaz:qhhhhhhhhi able:imjqcmcplc abn:iiriiiiiii aboard:mfffwffffg
abortion:hthhhuhhhh abroad:lgqggggpgg abruptly:ophhhhhohi abs:iioiiiirii absenc:kemeeeerqe absent:mhnhhhhohq
absolut:hphrhhhhqh absolutely:lmeooeeoof absorb:lgrgqggggg absurd:iiooiqiiii abu:rffffffffg abuja:qiiiiiiiii
abus:olilalbmot ac:ffllfffsof aca:iqqiiiiiii academy:ddjddddjwd accelerat:kcpppccicd accept:moohbobnbc
access:kmisamafla accessibl:iqooiiiiii accession:iuiiiiiiii accessory:hhmrhhhnhh accident:ndlddetpde
accidentally:emnrneeeee acclaim:hhhhqhhnuh accord:pioiiiiiii account:eirohaagka accountant:niqiiiiiii
accumulat:hhhhhhyohi accuracy:lggqgqggqg accurat:ohhhhqqhhi accus:ppijagajlm accusation:nqfofffmfg
ace:ggrgqggmgg achiev:jpknoffnof achievement:iqiiqiioii achill:hhhhhhhthi acid:niioqiiiii
acknowledg:pnlldddjdd acquir:ahqpakakjb acquisition:ccprcccioc acre:piiiiiqiii acrobat:hhhshhhhhi
act:nqljhaagqa acted:phhhhhhohi acting:dniomddlud action:monjaaanoa activ:lllppqdjdd activat:pfffffxffg
actively:lgmmsqgggg activist:qmkiaaagnb activity:minmqqngab actor:aaaaaaahxa actress:bcccccccxc
actually:hcmpqnqmmd adam:hnlddndqqd adapt:mggopggmpg adaptation:ggggqgggwg add:bkmrkkakla added:annnakapqa
addict:iiioiqiiqi addiction:gjhsbrcbbc addictiv:hhhthhhhhh adding:fjlrbmbnoc addition:goopgggmgg
additional:penkeeeeee address:kpjrajafka adebayo:hhhhhhhthh adelaid:lggggggqsg adesanya:piiiiiioii
adhd:gggggygggg adjust:jeqkeeqnef adjustment:iiiiiiuoii admin:ktjoeeeeee administration:mrmjeqmbha
administrativ:niooiiiiii administrator:knlotffffg admission:mgomgggmpg admit:mmlnaaapja adob:eekteeeeef
adolescenc:iiiiiiiiwi adopt:mmomeeqene adoption:ggmqqgggqg adrian:loggqggqgg ads:cmisccclcd adult:bjhnpxcccc
advanc:jolomnaoaa advantag:eekqeeeqef adventur:mhhohhhhti advertis:ggoqggggqg advic:esmoeeenee
advis:ilnkdovnne adviser:nnkldudddd advisor:fnqmftfffg advisory:iojmdsxdde advocat:jnolfsflff
adwar:hhhshhhhhi aerial:qiiiiiiiii aether:iiqoiiiiii afc:dddddddtdd affair:lrilccdjrd affect:minmmqbmjb
affiliat:oqlgpggggg affirm:nqiiiqiiii affleck:gggmgggpug affluent:iioriiiiii afford:hpnohhhohi
affordability:koqkepeeee affordabl:iqooiiiiii afghan:raaaaaaaab afghanistan:raaaaaaaaa afib:iiioiiirii
afp:onmkaaakma afraid:ohhhhhhqhi africa:oliamrbmkb african:qibhbobjkb aftermath:nqfmfffofg
afternoon:jepeeeeqeq ag:fmqpffflff agassi:gggggggtgg age:gjkmrralqp aged:eoekeeelvf agency:llkgqlnqha
agenda:oqcclrpicc agent:gtinaaamea aggravat:niiiiiioiq aggression:pogggggmgg aggressiv:jqmnfpflff
aggressively:hhhqhhhoqi aging:fffmtufffq ago:lkmnrianka agr:ljqlaiamla agre:njpgaiaoaa agreement:njpnamakaa
ahead:knpklaomha ahmed:niiiiiirii aid:paihasajma aide:oqkjccdlcd aiding:qphhhhhhhh ailing:phphhhhhhh
aim:lklpamomka aimed:mplpklbhab aiming:kolknoepde aipac:iuiiiiiiii air:ojoniajfka airborn:reekeeeeef
airbus:ddtddddddd aircraft:papajaagaa airdrop:fffspffffg aire:niiiiiioqi aired:iiiiiiiiwi airlin:hescaaacaa
airplan:niqiiiiiii airpod:bcctlccccc airport:jnsaajaaal airspac:qblhlbcbbq airstrik:raaaaaaaab
airtag:iioriiiiii airway:ibsbbbcbbq aj:hhmnhhhrhh akron:iiiiiiisii ala:nioiiiioii alabama:mckclcwpcd
alan:apoaaabpqb alarm:lqlllspccc alaska:moqggggggg alastair:iiiriiioii albert:ffffffftfg alberto:hphhhhhshh
album:aafaaaaaxb alcaraz:gggggggtgg alcoa:iiriiiiiii alcohol:iqiiiuiiii aleppo:qhhhhhhhhi alert:nblnlqvhbc
alex:bnihblorpq alexa:hhhthhhhhh alexander:mlnddeemse alexei:rggggggggg alexeyev:qiiiiiiiii ali:rccccccccc
alicia:hhhhhhhhwh alien:eqekteenqe align:logmuggggg alignment:iiiouiiiii aliv:oddjdodqmd allawi:rggggggggg
alleg:oollaaalma allegation:oomhbmblku allegedly:lcmocppcrq allen:ffnffffsff allianc:odomddddme
allow:lolpijakja ally:qohiajjeaa alon:ncipocccrd alongsid:jdondddppd alphabet:ggosgggggg alpin:hhhhhhhqhu
alter:jpflrqfoff alternativ:folqnmrbkc altman:ffftffffff aluminum:lhpnhqhhhh alzheimer:ddddpydjdd
amanda:iiiiiqioqi amaro:ggggggggwg amateur:mhnhqhhohi amaz:gggmgggmuq amazon:dapraaahpa
ambassador:raaaaabaab amber:ggggqgqpsg ambition:mrjeneepee ambitious:fffoufffrg ambulanc:pggggqgmgg
amd:aaltajaaaa ameli:hhhhhhhrqi amendment:eukeepelef america:lopkjialja american:nmmgjkgomm
amnesty:pioiiiiiii amol:iiisiiiiii amount:kllqndqmde amp:hirnkbbjbb ampl:iiooiiiiqi ampute:iiiiiqirii
amro:iiriiiiiii amsterdam:nioiiiioii amy:hsnhhhhhqi anaheim:ffffffftfg analyst:ifrohaaeaa analyz:mhnqhhhhhi
anastasia:mhhhhhhrhi anc:iiisiiiiii ancestor:ffffxffffg anchor:hhqnhhhnhh ancient:hddjwddjdd
anderson:ggggqggpsq andr:ffffffftof andrea:fffnoffotf andrew:kocjccdrqd android:aaauaaaafa andy:bbbhbbctbc
anfield:hhhhhhhthi angel:jiieoalrra anger:qmhccccklc angola:iiiiiiirqi angry:pekkeeenee angst:hhrhhqhhhh
animal:jkdlrrqnod animat:fflmffffvg animation:ggmmggggvg anker:fffmffftfg ankl:ffffffftfg anna:lhhhhhhntq
annan:qhhhhhhhhi anne:mhhhhhhqqi annexation:rggggggggg annika:iiiiiiisii anniversary:nkcnlccmrc
announc:imopkkilma announcement:hmnqkbblmb annoy:gggqgqgmqg annual:cmqmalaiqa annualiz:iiqoiiiiii
anomaly:ffffwfqffg anonymous:kffofffotg ansari:iiiiwiiiii answer:jnjmqmmpip ant:hhnoqhhohi
antarctic:hhhnuhqhhh antarctica:eeeevexeee anthem:mhhhhhhrhi anthony:gogggqqosg anthropic:afdtaaaaaa
anti:nphognkffa anticipat:ckoocndjsd antidepressant:ggggqxgggg antisemitic:qffnffffff
antisemitism:pphhhhhhhi antitrust:ddsldddddd antivirus:hhhthhhhhh antonio:kggggggsgg anxiety:ieneexeeee
anxious:piiiiiioii anybody:iiqiiiioii anymor:lmkqffflof anyon:mljkdeqpne anyth:ikkolccqcu anyway:hhhohuhohi
anywher:niiiiiirii aol:ddjtdddddd ap:mmkhmlnqhk apart:jlmjsodndd apartheid:qiiiiiiiii apartment:phhphhhhhh
ape:fpffvfqfff apocalyps:hhhrhhhohi apollo:ggqguggggg apologis:jrkffffpof apologiz:phhphhhhhh
apology:mqlffffopg app:daatgaadgn appall:nqioiiiiii apparent:pekkepekee apparently:mndpddqmme
appeal:nqnfaammia appear:nojmmmjnla appearanc:mkcclccqrd appendag:iiiiqiirii appetit:iiriiiiiii
appl:adktedaaja applaud:piiiiiioii appli:niooiiiiii applianc:iiqoiiiiii application:fpksbmbbbc
apply:jppnffffff appoint:npnjccdmcd appointe:oshhhhhhhi appointment:pggggqgogg approach:lpjkopqmjb
appropriat:hthnhhhnhh approv:mpnlhqaiaa approval:borkbqcbnc april:aklmtknnob arab:rddddddjdd
arabia:raaaaaaaab arafat:rccccccccc aragon:iiiiiiisii arc:dddnnddsde arch:mgqggggmgg architectur:iiisiiiiii
archiv:hhhnuhhhqh arctic:nhhnqhqhhh area:mmliipwhir arena:fflnfffqrf argentin:hhmhqhhrhh
argentina:nddddeesde argu:mnnldddomd argument:lpolffffof arial:fmpqffffof ariel:reeeeeeeee
arizona:bqbilmprlc arkansa:eoeeneerqe arm:panlakalaa armada:piiiqiiiii armed:qckccccclq army:riaeaaagaa
arnaud:iiiiiiisii arnold:hhhohhhqqi arrang:pqiiiiiiii arrest:ophhfaalpa arriv:omgnmanlkn arrival:jplnofffrf
ars:iiirqiiiii arsen:ffffffftff arsenal:faaaaaauaa arson:rggggggggg art:bnlknbcmuc artemis:aaaaxaaaaa
artery:iiiiquiiii arthritis:ggpggwgggg arthur:hhphhhhoqi articl:kqgrgggggg artificial:ddosdddjde
artist:ccilccciwd aryna:gggggggtgg asfura:huhhhhhhhi ash:eeeeeeetqe ashley:gggmgggrqg asia:mfrjaiaaja
asian:eisjaiaaha asid:knlffffrfg ask:nmnmaoakmp asked:momnklblab asking:kmkpnrekee aspect:hhhrhhhohi
aspx:aataaaaaab assassin:hhhnhhhrqh assassinat:rffffffffg assassination:reekeeeeef assault:oohiakamqa
assembl:mhnhqhhohi assembly:lqmfopflff assert:oqgmgggggg assess:mdqjmddmdd assessment:qemeeeeeee
asset:nargaaagab assign:lgqpgggggg assist:jnnffffrff assistanc:ophohhhhhi assistant:bbjsbbbnnc
associat:knnodndlmd association:enlnaaarnp assur:nhmnhhhnhh assuranc:ohnhhhhohi asteroid:ccccxccccc
aston:hphhhhhshh astro:dddddddtde astronaut:aaaaxaaaga astronomer:aaaaxaaaaa astronomy:ggggxggggg
asus:eeeteeeeee asylum:otdddddddd ata:ggsggggggg athen:faaaaaauaa athlet:hoccccdsmd athletic:aagaaaauaa
athlon:iiisiiiiii atla:ccnivccild atlanta:amgajatsab atlantic:jnlloqqoff atlassian:ggprgggggg
atletico:hhhhhhhthh atmospher:ffffwfqfff atmospheric:lgggqgygqg atomic:rggggggggg atop:mhhhqhhoqi
atp:gggggggtgg atrocity:qiiiiiiiii attach:iiioqiiiqi attachment:iiirqiiiii attack:qjfhalhfga
attacker:pkdodddjdd attempt:oolmpakjia attend:nnjhbbblsc attendant:ffsffqfffg attende:hhhrqqhhhh
attention:hllodsdnmq atti:iiisiiiiii attorney:funhbbbjbb attract:hpnqhhhhhi attractiv:iiooiiioii
auburn:iioiiiirii auction:ieppeeeeqe audienc:dndldddjvd audio:dddtmdddmd audrey:iqiiiiiiui aug:oeekeoeqee
august:ibrmbbbmkb augusto:qiiiiiiiii austin:meokopenef australia:ofjjkasoga australian:lhkdikarla
austria:nffmfffqfg austrian:mfklfffrff authentication:hhhshhhhhi author:gchklccivu authority:onojailhao
autism:dddjdydddd auto:biprbbblbb automaker:ddsjdddddd automat:ggosgggggg automatic:lgmrgggggg
automation:hhhshhhhhi autonomous:nhhrhhhhhh autonomy:piioiiiiii autumn:nogggggqgg availability:fffsfffnff
availabl:aiksjpaljb avalanch:rbbhbbcbbc avatar:dddjdddqud ave:hhhhhxhhhi avenu:oglggggmsg averag:aisjaabkjb
avert:pooggggggg aviation:ffsfffffff aviator:ggggggggwg aviv:qhhhhhhnhh avoid:lonnaaomkp await:hlqoiaakia
awar:gooqgggggg award:eifhiaajwo aws:iiooiiioii ax:iiqiiiqiii ayaneo:hhhshhhhhi ayatollah:rfffffffff
azerbaijan:phhhhhhohi aziz:nqiiiiioii b:lkmlmmaopa ba:jfpffvffof baby:jcmjosdlsd backbencher:huhhhhhhhi
backdrop:piiiqiiiii backer:lphrhhhhhh backfir:nooggggmgg background:hhnrhhhhhi backlash:lolmapakrb
backpack:iiiiiiiiiy backstop:iiqiiiiiqi backup:ieepeeeree bacteria:hhhhvqhhhh bad:ilkjhnlota
badenoch:nsiiiiiiii badly:lhmhqhhphh baffl:lggguggpgg bafta:ccccccccxd bag:ggpgpggqgg baghdad:raaaaaaaha
bahama:ngggggqmgu bahrain:qeeeeeemee bail:iqqiiiiiii bailey:iqiiiiirii bake:iiioiiqoii baker:ffnffffrpg
balanc:okojccdmcd baldoni:iiiiiiiiwi balk:npphhhhhhh ball:hcijmcdtcd ballet:dddddeedxe ballistic:rbbbbbcbbc
ballmer:eekteeeeef ballot:evaaaaaalb ballroom:dvdjdddjdd baltic:piiiiiqiii baltimor:fffffqftff
bam:gggggggsqg ban:lpjnfjmohm band:fbbbbbbhxc bang:ggmmvggggg bangkok:offfftqfpg bangladesh:mudddddjdd
bank:mdrgcaafja banker:eeseeeeeef bankrupt:eeseeeekee bankruptcy:aateaaaaka banner:hhpqhhhhhi
bannon:pqiiiiiiii bar:mkjomoamax barbara:iiooiiioii barbra:hhhhhhhovi barca:hhhhhhhthi barcelona:fagaaabtab
barclay:kgqggggogg bardot:mfffffffvg bare:iiiiqiiiui barely:hhhhqhhqqi bargain:ggrggggogg bari:kslggggogg
barn:iiiiqiirii baron:hpnohhhhqi barrag:qejeneeeee barrel:kgsaaaleaa barry:fffffsfsof base:qaijoaajaa
baseball:aaeaajauaa based:hhnraakhoa baseman:iiiiiiisii bash:nqoggggggg basic:golrpggggg
basically:hhmrhhhnhh basin:piiiqiiiii basis:ffrffffopg basketball:aaaaaaauaa basqu:piiiiiioii
basra:qhhhhhhhhi bassist:iiiiiiiiwi bat:hhhhhhhthi batch:hhhrqhhhhi bate:iiiiiiirqi bath:gggggggtgg
batter:nflfffxoff battery:daksmaafoa battl:mkjmaoanqa battlefield:qggmgggggg battleground:isioiiiiii
bay:lhfaaqtrip bayer:hhhhhhhthi bayern:hhhhhhhthh baylor:iiiiiiisii bbc:gneiaaarsa bc:hhhhqhhrhi
bcs:iiiiiiisii beach:njcclrumpc beam:ggggsggpsg bean:iiiiiiisii bear:ihkfmasrma beast:iiioiiiiui
beat:baljaaasna beaten:imekeeerre beatl:hhhhhhhhwh beautiful:ggogqggpqg beauty:ggpgpgggtg beckham:eeeeeeetee
becky:iiiiiiioui becom:lmknhmlnrl bed:niiiiuiiii bedard:iiiiiiirqi bee:hhhhhhuoqi beef:ffqpffffpg
beer:lpqhhhhhhh beg:qhhhhhhhhh begin:mmmlojqmlo begun:odjnpeqdne behavior:jffqrqflff behaviour:hphohhhqhi
behead:qhhhhhhhhi behemoth:hhpohhhhqi beig:iiqoiiiiii beij:qlgbbbbmbb beirut:rbbbbbbbbc belarus:pffffffpfg
belfast:iioiiiiiui belgian:iiiiiqirii belgium:mhhohhhqhi belichick:hhhhhhhthi belief:nqoiiiiiii
believ:mlmkllaolo believer:mhrhhhhhhi bell:ieqeeeenre belong:mmekqeepef belov:lggqggggsg belt:kflffqfrfg
ben:bccicscqtc bench:erjeeeqqee benchmark:eeqreeeeee bend:iiiriiioii beneath:lgmmsggmgg benefit:hjqmimmjmp
benfica:hhhhhhhthi bengal:hhhhhhhthi benitez:gggggggtgg benjamin:qnffffflff benz:hhrohhhhhi
berkshir:cctccccccc berlin:jcnlccdjud berlusconi:mthhhhhhhi bernabeu:iiiiiiisii bernard:empeeeeqef
bernhard:hhnhhhhrhi berni:ggpggggrgg berry:hhhqhhhhti berth:gggggggtgg besieg:pqiiiiiiii beslan:qhhhhhhhhh
bessent:nereeeekee best:bjkmfiaptp bestseller:iiiiiiiiwi bet:kmpfaakpla beta:bbbtkobbkb bethesda:iiioiqioii
bethlehem:qgmggggggg betray:piioiiiiii better:fmooknaoka bettor:niiiiiirii beverly:iiioiiiiui
beyond:mimnmlomkb bezo:gglmugggpg bia:nqiiiiioii bid:jppjaaanoa bidder:lhqnhhhhhh biden:iumeeeeeee
bieber:iiiiiiiiwi big:hkoonejnoa bigger:kmpmlmclbc biggest:hgpnkfnlpn bike:mhphhhhohi bill:ctlkdaanda
billion:hhrnjjahim billionair:gqonnccmcc billy:hhhhhhhnvh binanc:hhshhhhhhi binary:iiiouiiiii
bind:piiiiiioii biological:hhhhuuhhhh biology:hhhothqhhi biometric:iiisiiiiii biopic:ffffffffxg
bipartisan:cvkccccccd bird:jcccoxdjmd birdi:hhhhhhhthi birmingham:hkiicccsld birth:ieketteere
birthday:emekepeouf birthright:gugggggmgg bishop:qhhhhhhhqh bit:gjjrlbcokc bitcoin:fatabbbabb
bite:ieqpeeekee bitter:oljmeeuene bitterly:nioiiiqiii bixby:gggtgggggg black:jnjeujlloa
blackberry:eeeteeeeef blackburn:hhhhhhhthh blacklist:lhhrhhhhqh blackmail:noqggggggg blackout:qljdddddde
blackrock:eeskeeelef blad:hhhphhhrhh blair:lvaaaaaaaa blak:hhhhhhhhwh blam:mkolakplna blanchett:hhhnhhhhvh
blank:iiiriiiiqi blanket:lhhnhhyhhh blast:pmhenoljja blaz:oggmgggmgq blazer:hhhhhhhthh blend:hhhphhuhqh
blew:phphhhhhhh blind:eqemnpenre blitz:hhnhqhhqhi blizzard:eaaaaayaaa bln:hhrohhhhhi bloat:mhhrhhhhhi
block:lqlnnoiheo blockad:ribbbbbbbq blockag:piiiiqiiii blockbuster:fffffpfpvf blocker:iiioiuiiii
blog:jfftffffff blood:jkagsvbkmb bloody:pnffffflof bloomberg:hhpoqhhhhi blow:nlmfimmonp blown:hhhohhhrhi
blowout:ffqffffqff blu:iiisiiiiii blue:dknlooapoa blueprint:hphhqhqohi bluesky:ffftffffff
bluetooth:eeeteeeeef blunkett:fvfffffffg blunt:kqnmfffmpg blur:iiisiiiiii bmw:eeseeeenef bnp:isoiiiiiii
bo:hhnhhhhrhi board:mnojjhalna boast:niooiiiiii boat:pobbbpclbc bob:dldmddtmue bobby:gggggggqug
bode:hhhhhhhthi body:nfkkmolpha boeing:aasgoaaaab boers:ffsffffffg bofa:iiriiiiiii boffin:iiioqiioii
bold:kenoeeeone bolivia:phhhqhhhhi bolsonaro:rffffffffg bolster:lpmmcccocc bolt:iioriiiiii bolton:iiiiiiisii
bomb:ricaaandia bombard:pogmgggggg bombardier:iiriiiiiii bombardment:qhhhhhhhhi bomber:rldddddddd
bond:flsaiaalka bondi:pqhhbbbkbc bone:idddrrqpre bonus:hhqhhhhhth book:fjlmlaants booker:hhhhhhhovi
bookmaker:niiiiiioqi boom:fbqppbbbkc boost:gmqnmlakka booster:lhhhvhhhhh boot:mekpeeeoef border:prhfaaaiia
boring:hsnhqhhhhi boris:pphhhhhnhh born:keeeneqnue borrow:jpqlffffff borrower:ggsggggggg bose:hhhshhhhhi
bosnia:niiiiiirii boss:jjnkaaaqna boston:aalkaltska bot:eekteeeeee botch:niiiiiioqi bottom:idpkneepde
bought:fbprkbbboc boulder:hhhhthhhti bounc:ddrldddomd bound:lfnfofqpff boundary:lggmuggmgg bout:iiioiiirii
bovina:hhhhhhhthh bovino:ktgggggmgg bow:kqfmfffmtg bowel:hhhhhxhhqh bowl:aaegagatma box:daahgkakwa
boxing:jeeeeeessf boy:ingnbpborb boycot:iqoiiiioii boycott:msgmgggmgg boyfriend:hhhhhhhpuh bp:eeteeeeeee
br:hpqhhhhnhh brac:koobbbwnbc bracket:bbbbbbcubc bracketology:gggggggtgg brad:fffmfffqtg brady:gggggggtgg
brag:lhmphhhhqh brain:aaaltwaajb brak:iiiouiiiii branch:ngomggqggg brand:hjqnamafoa brandi:iiiiiiirqi
brandon:fnflfffsof brat:ggggggggwg brav:cccjccdtcd brawl:gggggggtgg brazil:qbhbbbcpbc brazilian:mdlddeerde
breach:mpnnlccicd bread:iqoiiqiiii break:llmmmhopma breakaway:qiiiiiiiii breakdown:kggggggspg
breakout:hhmhhhhrqh breakthrough:ncknrpccld breakup:hhhhhhhotq breast:fffffyfffg breath:eekeqpepsf
breed:lhmnthhhhh breer:hhhhhhhthh breez:kgggpggopu bregman:hhhhhhhthi brendan:ohnhhhhohi brennan:nqgggggmqg
brent:jbsbbbckbc brett:iioiiiirii brew:hhmrhhqhhh brewer:ggoggggrgg brex:iiriiiiiii brexit:iuiiiiiiii
brian:gkcccccsrd brick:gggpugggqg brid:kffmfffmvg bridesmaid:iiiiiiiiwi bridg:oodmneende
bridgerton:hhhhhhhqti brief:pllhlkmlia briefly:menpneekee brien:gggggggmwg bright:ggmqqgggqg
brighter:gggrsggggg brightest:hhhpuhhhhh brigitt:lfffffffwf brilliant:ggmgqggqqg brilliantly:iiiiiiisii
brin:hhhthhhhhh bring:kmionavlll brink:ipodnodpde brit:jeeeeeeewf britain:lomkglapma british:nnlgfaamqa
britney:hhhhhhhhwi briton:occocccolc bro:agnaaaaawa broad:kmnqneeeee broadband:ccctcccccd
broadcast:nojlbbcisc broadcaster:nfkfffffuf broadcom:ggorgggggg broader:lpmnhhhhqh broadly:niioiiioii
broadway:hhhhhhhhwh brock:hhhhhhhthi brok:kdljrddqde broken:lmhclccrnc broker:ndrddddddd brokerag:iiriiiiiii
bronco:bbbbbbbtkb bronz:ffffffftff brook:fffffpfsqf brooklyn:fnfffffspg broomfield:gggggygggg
brother:mhnkaaaita brought:lllnpbomnc brown:ariekiaroa brows:eeeteeeeef browser:bbbtbbbbbb bruc:hhphqhhhqi
bruin:iiiiiiisii bruis:gsgggggqgg bruno:gggguggopg brush:jfpffqfpff brussel:ktlggggggg brutal:odndddujmd
bryan:iiiiiiirqi bryant:gggggggtgg bt:ffftffffff btc:hhshhhhhhi bts:kfffffffwg bubbl:ddnopddqde
buc:gggggggtgg buccaneer:gggggggtgg buck:gggmgggrpq buckl:lhqhhhhnhh bucky:iiiiiiisii bud:dddrundddd
budd:isiiiiiiqi budget:jqpllaafpa buffalo:ddoddddsde buffer:piioiiiiii buffett:ddtddddddd bug:dddtdeedne
build:mlmoognila buildup:qffmfffmfg built:ibkrqbbjkb bulgaria:lhrhhhhhhh bull:ccmocccrld bullet:phhohhhhhi
bulletin:hhhrhhhnqh bullish:gopmgggogg bullock:ggmggqgmug bullpen:hhhhhhhthi bully:nogggggmsg
bump:fflsofflff bumper:hhnqqhhhhi bunch:hhhrhhhnqh bundesliga:iiiiiiisii bundl:gglrgggmpg bungi:iiiiiiisii
bunker:qggmgggggg bunny:cccjccdlwd buoy:lhqhhhhnhh buoyant:iiriiiiiii burden:ngomgggmgg bureau:niooiiiiii
burger:ffrffffopg buri:nhhnqhhnhh burn:ocjllmpkpq burst:ffknspfnof bus:qodddeedpe busch:hhhhhhhthh
busfield:hhnohhhhti bush:nsmekaaaaa busiest:nhphhhhhhq business:hhqqagagha bust:lfoffffpqf buster:phhhhhhohi
busy:nfmlffqnff button:fffrfffqff buy:dgroiiagen buyback:eeskeeeeef buyer:erqmneeeee buying:garoalagjb
buyout:ffsnffffff buzz:fffppfforg buzzer:hhhhhhhrhq byd:ffsfffffff bye:hhhohhhrhi bypass:iioriiiiii
byrn:iiiiiiioui byu:hhhhhhhthi ca:hhhrhhhhqi cabinet:ntijccdccd cabl:jnonffflof cabrera:iiiiiiisii
cad:hhhshhhhhi cafe:pqiiiiiiii caffein:hhnhhuqhhi cairo:qhhhhhhhhi cal:iiiiiiisii calculat:hpqhhhhnhh
calculation:niioqiiiii caleb:hhhhhhhthi calendar:hphhhhhqqi calif:hdpjmqtnmd california:lqljooujgp
californian:iiooiiiiqi call:nplmgnjlla caller:hphqhhhohi calm:oepeeeekee cambodia:qmccccccld
cambodian:pphhhhhhhi camera:gadtmangja cameron:gggggqgrqg cameroon:mthhhhhhhi camp:mnagkoqqab
campaign:mtejahjlaa campaigner:isioiiiiii campbell:fflnfffrof campus:lnfqfffoff cana:iiiiiiisii
canada:nipggaania canadian:okoaaaanaa canaveral:iiiiwiiiii cancel:imnkmisjsa cancell:lhhnhuhhhq
cancellation:mnfmffqmpq cancer:aebaiyaaia candidat:hueakmamia candy:hhnhqqhhqi cannon:nsiiiiiiii
cap:ilqjaaapaa capability:odiqmddddd capabl:pdjomddjdd capacity:hkqodddldd cape:lgggugqmgg capex:hhqphhhhhh
capital:panhaaakka capitaliz:hhmnhhhrhh capitol:osjddddddd capriati:iiiiiiisii capsiz:qiiiiiiiii
capsul:ffffwfflff captain:iaaaaaatab captaincy:iiiiiiisii caption:iiisiiiiii captiv:qggmgggggg
captur:oajeraanao car:ndpjfgalfm caraca:rfffffffff carbon:gggmuguggg card:fpokaaapgn cardiff:fflfpffsfg
cardinal:iaaaabbtab cardiologist:iiqiiqiiii cardiovascular:iiiiixiiii care:lnknatajnp career:jaeakaaspa
carefully:pphhhhhhqh cargo:ocnctcdccd caribbean:lpmfffufoq carl:ffnffffsof carlil:iiiiiiirqi
carlo:ddiddddtdd carly:iiiiiiisii carmaker:hhshhhhhhh carney:qlmbbbbhbb carolina:kngeauspha
carousel:iiiiiiisii carpenter:iiiiiiiiwi carpet:dlddddddxe carplay:hhmshhhhhh carri:phmhhhhnhh
carrier:marijaagab carroll:gggggggsqg carry:oklmnnakaa carson:hhhhhhhthi cartel:qmkeeeeeee carter:ggmggggqsg
carv:iiooqiiiii carvalho:hhhohhhrhi case:jollhvhgjm casey:hphhhuhphh cash:kkqkaaajpa cassidy:iuiiiiiiii
cassini:ggggwggggg cast:hqmakbbmtb castl:nggggggmug castro:qhhhhhhhhi castrol:ffsffffffg casualty:pfofffflff
cat:piiiiqiiii catalogu:iiqoiiiiii catastrophic:nhhhhhunhh catch:memqeoemee catcher:iiiiiiisii
cate:hhhnhhhhvh category:dndlddddwd catherin:hhhnhhhhvh catholic:qldjdddjdd caught:mkdlpdunmd
caus:nmjmmqojmn caution:lfqfofflff cautious:mkqjdndjdd cav:gggggggsgq cavalier:hhhhhhhthi cave:kfffvfffrg
caveat:niiiqiioii cba:hhnhhhhrhi cbo:hhshhhhhhi cbs:lqpiaaajoa cd:iiisiiiiii cdc:bibbbybbbb cds:iiiriiiiqi
ceas:qeekeeeene ceasefir:raaaaaaaaa celebrat:lkknjlbmsb celebration:nkiddddpqd celebrex:hhphhuhhhi
celebrity:bbbhkbbhwv celestial:iiiiwiiiii cell:iiaqssbajb cellphon:fflsfffffg cellular:ggmpuggggg
celtic:cccccccucd cement:oolgpgggpg censor:iiiriiiiqi censorship:hsnohhhhhi censur:piiiiiioii
cent:hbsjbbbhob centaur:hhhovhhhhi center:kqgoomijpa centr:mmikbbsqbb central:pjohhinkaa century:mckjsnqjqd
ceo:gcroifadna ceremony:inhccccqtc certain:jeknsueeef certainly:ffflfffsof certifi:pqiiiiiiii
certificat:hhhshhhhhi cesar:qdidddddqd cfp:gggmgggsgg ch:nsiiiiiiii chad:pggggggogg chago:huhhhhhhhh
chain:airmakaamx chair:jireanafma chairman:kmqnaaakia chalamet:bbbbbbbhxb challeng:kokomlapha
challenger:dtlndeekde chamber:hhhphhhpqh chambliss:hhhhhhhthi champ:fffffqftff champion:aaaaaaauea
championship:aaaaaaauaa chan:gggmggggwg chanc:jligllnsja chancellor:cukccncicd chandra:hhhhwhhhhi
chang:jmnomnpmin channel:dldqdddmte chant:pqiiiiiiii chao:mjpccpcmcq chaotic:mogmgggopg chappell:hhhhhhhhwh
chapter:ldpndddmmd character:ckipcccntd charg:nmmmilhnln charger:bbbhbbbtbb charismatic:niiiiiioqi
charity:npekeeeoqe charl:jskgalbmqb charley:nioiiiqiii charli:jljbbbcmvc charlott:gggmgggspg
charlton:iiiiiiisii charm:iioiiiioqi chart:ealmjaaawa charter:nhqhhhhhhh chas:hlohbbbqqb chat:fpfsffflff
chatbot:bbbtbbbbbc chatgpt:bbbtbbbbbb chavez:rdiddddddd cheap:odonneedde cheaper:ckorcndcmd
cheapest:iioriiiiii cheat:fnfofffrfg chechen:qhhhhhhhhi check:looljpakjb checkpoint:pnnffffffg
cheer:mfoffffnqf chef:hhhnhhhhhy chela:iiiiiiisii chelsea:aaaaaaauab chemical:odmjqdqdmd chemist:hhhhwhhhhh
chemistry:iiiiwiiiii chepkemei:iiiiiiisii chest:hthnhhhnhh chevron:jeseeeeeef chevy:hhmhhhhpth
chicago:fnpiamspja chicken:iioiuiiiii chid:iiqiiqiiii chief:mknkigaqfa chil:rfffffffff child:jmhoauaaqq
childhood:idddnxedpe children:ojflasalpq chilean:ohhohhhohi chili:iiooiiiiqi chill:lfklffyfof
china:pgnjjaaiaa chines:panmhaljaa chip:aantaaabaa chipmaker:hhmshhhhhh chirac:qphhhhhhhh chlo:hhhhhhhpuh
chocolat:hhhhqhhhhy choic:loioabblqq chok:pnfmffffpg cholesterol:fflffyfffg choos:nqcnlpccld chop:mhnhhhhqhi
chos:lrhhhhhphh chosen:lodmpeemre chris:hokhkboprb christian:nqekeeenqe christina:hhhhhhhovi
christma:kjmfjiqnst christopher:fpffffffoy chrom:bbbtbbcbbc chronicl:fqfmfffprg chuck:fnflfffsff
chunk:loopgggggg church:onkccrckpc cia:rmeeeeeeee cicada:hhhhhxhhhi cignetti:hhhhhhhthi
cincinnati:gggggggtgg cinema:hcccccccxd cingular:ggrpgggggg circl:ggogqggpqg circuit:hhqnhhhnhh
circulat:kflsfffffg cisco:ddmtdddddd cite:ngogqqgggg cited:lhmnhhhnqh citi:ffrmfffmfg citigroup:eeteeeeeee
citing:irolkmohkc citizen:orjbbbpblc citizenship:eveeeeeeef city:omiejjrola civil:pokjbbbhoc
civilian:rccccccccd claim:npmlfkankj clair:fflqfffopg clamor:iioiiiirii clamp:niooiiiiii clap:iiioiiioqi
clara:hhmnqhhnqh clark:fsklfpfnff clash:onigkaloaa class:kpkiccpppd classic:faakhjasqa classifi:iqioqiiiii
claud:aaatmabgab claus:gopmgggogg claw:hhshhhhhhi clean:imopeeqkee cleanup:lhhphqhnhh clear:lpklnjqpaa
clearanc:iiooiiioii clearest:mphhthhhhi clearly:iiiiiqioqi clemen:hhhhhhhthi clement:iiiiiiisii
cleric:rcccccdccd cleveland:cckccndtcd clever:iioriiiiii click:ffftffffff client:idordeedne cliff:nioiiiiiqi
clijster:hhhhhhhthh climat:faaakbyakq climb:jasaamahaa clinch:gcjcccctcc cling:piioiiiiii clinic:qiiiiiiiii
clinical:gggggxgmgg clint:hhhhhhhhwi clinton:dvdjddddmd clip:hpmnhhhnqh clipper:hhhhhhhthi cliv:hhhhhhhthh
clock:kljmqoepee clon:fffrufffff clos:lmpjfjomkq closely:lpphqhhhhh closer:mqllobblkc closest:fpkntfflff
closur:mkpicnslld cloth:ffpqffqffg cloud:hloopmbhoc clown:iiiiiiiiwi club:dhhjaaataa clue:lkidvndddd
cluster:oddluddddd clutch:hhmhhhhntq cnbc:jfrlffflff cnn:nthhhhhhhh coach:aaaaaaauaa coal:mepeeeeoef
coalition:rncccccccc coast:pgkanatkap coastal:oflfffxffg coca:hhshhhhhhh cocain:mgggpgqqgg coco:hhhhhhhrqi
cocoa:pioiiiiiii code:aaetiaahma coding:eekseeelef coffe:hhphhwhhhh cohen:ggpmgggmsg coin:iioiiiioqi
coinbas:ggsggggggg coincid:lhhnqhhhth cola:ggrmgggggg colbert:frffffffvg cold:lmeaiayllp coldest:iiiiqiuiii
coldplay:iioiiiiiui cole:fflffffspg colin:ldddnddrpq collaboration:lhhphhhnqh collaps:oapalaamaa
collar:gglsgggmgg colleagu:oemeeeepne collect:llnmpoekne collection:fffrfffmrg collectiv:nqiiiiioii
colleg:dnfaaaataa collid:iereseeeee collin:esmeepepee collision:lpmcscplcd colo:hhhhthhpqh
colombia:rldddddddd colombian:qkiddddjmd colon:ffffoyffff colonial:ohhhhhhqhi color:ailroabjqb
colorado:bojbbsorbq colorectal:eeeeeyeeee colorful:iioriiiiii colour:hhhrhqhhqh colt:dddddeetde
columbia:lpljsddmde columbus:loggqggqgg column:hdmddsdqpq coma:hphhhhhnuh combat:pnlldodddd
combin:eiknnlarmb combination:hhrhhqhhhi comcast:hhpqhhhhhi comeback:aigkaabspb comedian:iddmddddwe
comedy:ccccccccxc comet:ccccxccccd comfortabl:hhhnhhhshh comic:jeeeeeeewf coming:ikiqgkpoma
command:oeepeeenef commander:qibhkbbnbb commemorat:qiiiiiiiii commentary:lgmmgggpqg commerc:jlpqdddjdd
commercial:klpjnmbokc commission:irpnaaafma commissioner:irmmeoemee commit:mjnkcccplc commitment:ldoqdddmde
committe:ismklmcnbc commodity:hhnqhhhohi common:iolnlvcccd commonwealth:mhnhhhhqhi communication:gjpqcccilc
communist:pqgggggggg community:nnipblohkt commut:mphohhqhhi companion:iiirqiiiii company:farqdffcgh
compar:flopblqhqb comparison:ggmmqggmsg compatibility:iiisiiiiii compatibl:iiisiiiiii compatriot:iiiiiiisii
compensat:ohnhhhhohi compensation:lgqpgggggg compet:aijpaabqpb competition:aaoonaappa competitiv:fflofffqpg
competitor:ddrmdddnde compil:iqioiiiiqi complacency:iioiiiirii complacent:iiiiiiisii complain:lepneeenof
complaint:momoeeekqe complet:kkmkojaqna completely:lkmnlcpnoc complex:kdmltqdjmd complicat:pnfloqffff
complication:gggggugmsq comply:hpqhhhhnhh component:jfoqrfffff compound:qgmggggggg comprehensiv:nggmgggqgg
compromis:gomqggggqg comput:dditoddddd computer:aeltkaacap computerworld:hhmshhhhhh conan:ggggggggwg
conced:fsoffffnff concentrat:mhhhhhhrhi concentration:gtgmqggggg concept:gggsqggggg concern:kppmaomkfa
concert:haaaakagxb concession:nlqddddjdd conclud:pnlfffflff conclusion:hhhhqhqrhh condemn:qlbhkbojkc
condition:ljkjjqxjla conduct:olbmnbonoc conferenc:kpknaalpha confession:iiiiiiirqi confidenc:jnrjbbblbc
confident:kloddddrde confidential:gogqgugggg confirm:kljonsamma confirmation:gslggqgmpg conflict:qdmeaaacfa
confront:olnddoekne confrontation:ohhhhhhohq confus:hphphqqhhh confusion:npmncccicq conglomerat:iiriiiiiii
congo:qnffffqfff congress:lumdaaafaa congressional:itojddddde congressman:gtggggggsg connect:ndjqnoqdde
connecticut:iodddevrde connection:loereeelef connectivity:iiisiiiiii connell:iiiiiiirqi connor:gggmgggrqg
conor:hpphhhhohi conquer:hhhohhhoti conscienc:niioiiioii consecutiv:ddoddeesde consensus:mpnohhhhhi
consequenc:nfllofffsf conservativ:ivafaaafia consider:nnlnkhkmka consideration:hhnhhhhrhi consol:bbbtbbcbbc
consolidat:hpqnhhhhhh consortium:hhppqhhhhh conspir:pqiiiiiiii conspiracy:mnnmfqffpg constant:nqioiiiiii
constantly:hhhoqhqohi constellation:iioiuiiiii constituency:huhhhhhhhh constitution:luffffffff
constitutional:ktgggqgggg construction:mrojdddjdd constructively:qiiiiiiiii consulat:rggggggggg
consult:goqpgggggg consumer:derpaaaaaa consumption:hhqnhqhhhh cont:iiiiiiirqi contact:ndkoqddndd
contagious:hhhhhxhhhi contain:kndmqtqldd contempt:fsfofffofg contend:niiiiiirii contender:emekeeesef
content:ccitccccld contentious:ophohhhhhi contest:gsiicncqld contestant:hhhhhhhhwi continent:hhhpuhhhhh
continu:mkpkhknnak contract:agpkalarha contractor:mgqgpggggg contrary:pphhhhhhhi contrast:kgpgsgggpg
contribut:ngmmgggmqg contribution:looggggmqg contributor:piiiiiioii control:nlmokkalia controll:klppneeeee
controller:niooiiiiii controversial:jolnanamqb controversy:lnhhlmcprc conven:nflfpffpfg
convention:lrmfffflof conversation:nffqfffmfg convert:ggpogggogg convict:pognaabaaq conviction:gggrggggsg
convinc:ngmpgggmgg convoy:rggggggggg cook:ilqoddtdde cool:ddqlpddnmd cooper:goggsggrgg cooperat:rffffffffg
cooperation:qgggqggggg coordinat:qmeeeeeeqe coordinator:eeeeeeetee cop:mhhohhhoqi cope:hhphhhhqhi
copeland:iiiiiiiiwi copenhagen:iiioiiioqi copilot:ffksffflff copper:hhrhqhhhhh copy:cchsocccoc
copyright:eeeteeekne core:ahmslkagaa coreweav:hhrnhhhhhh corey:hhhhhhhovi coria:iiiiiiisii corner:knfpfffpfg
cornerback:hhhhhhhthi cornyn:iuiiiiiiii corp:adrqagaafa corporat:blsnbbbbbb corporation:eeqpeeeene
correct:hhnqhhhhqi correction:ffrfrffffg correspondent:ltmhhhhhhh corruption:qmkeeeqeee corry:iiiiiiisii
cortina:gggggggtgg cos:hhshhhhhhi cosmic:ccckxccccd cosmo:iiooqiiiii cost:kjrnafhiha costa:iseeepepee
costco:hhrnhhhhhh costly:jfonfffpff costum:hphnhhhhuh cotton:iioiiiirii council:priaaaagab count:mpcllncpld
countdown:ggggwggggg counter:omlmcqccld counterfeit:hhnrhhhhhi counterpart:hhphhhhrhh
counterterrorism:qeeeeeenee country:poliajkklj county:jpghkwriaa coup:reeeeeeeee coupl:oeeeerenre
cours:iinkpbbpob court:npojaejilm courtney:iiiiiiirqi cover:hpmmobolrb coverag:iarfqmafna covet:iiioiiioqi
covid:faaaaybaab coward:rggggggggg cowboy:ccccccdtcd cowork:hhhthhhhhh cp:polggggggg cpac:osgggggggg
cpi:iiriiiiiii cpu:ffftffffff cpus:hhhthhhhhh crab:iiiiwiiiii crack:njmhqbbokc crackdown:osghaaaiaa
craft:mhhothhhhi craig:gggogggsgg cram:piioiiiiii crash:pakhnfhljk crater:hhphqqhnhh crawl:mhnhqhqhhi
crazy:lddnpeepne cream:iioiiiirii creat:hkoppmkhoa creation:lpqhhhhhhh creativ:emerepelqf creator:ckiqcndjtd
creatur:hhhhthqhqi credibility:niiiiiioqi credit:cjsjhlajma creditor:kfrffffmfg creek:hhhhhhqqqi
creep:hhnoqhhohi crew:madevaajla cricket:eeeeeeetef cried:iiiiiiirqi crim:ooljbbbbqc criminal:iiqnaabmmt
crimson:ggoqggggqg crippl:pgmgggqggg crisis:qkkfjgjhha crisp:iiiiqqioii critic:kqgmalnlsb
critical:mmkpomafma critically:phhhhhhnqh criticis:krkcccdmsd criticism:mqildddpdd criticiz:opmjddddmd
crm:gglsgggggg crockett:fuffffflff crop:piiiiiqiii crosby:ccciccctcc cross:oikkaaloka crosshair:mhpohhhhhi
crowd:moggjabqpb crown:kimgaaaqsb crucial:kmnnpccncd crud:gataaaaaaa cruis:mekkeeepeu crumbl:niiiqiioii
crunch:ggoogggqgg crusad:mpphhhhhhi crush:nmmccccqcc cry:gogmgggqqg crypto:ahtaaaaaab
cryptocurrency:iiriiiiiii crystal:gggmugggsg cub:ffffffftff cuba:rfhaaaagaa cuban:rmcicccccc cue:hhhshhhhhi
cultur:lpkfffffuf cultural:lggmggggvg cup:faacajataa curb:opofffffff cure:gggmguggug curfew:piioiiiiii
curiosity:iiiiwiiiii curl:eeeeeeetef currency:lmrccccccc current:gnooalaoab currently:jclnlqcpld
curry:hhhhhhhthh curs:ggggqggrqg curt:ffffffftfg curtail:hpnqhhhhhi curtis:fffmfffmvg custody:qmcicncccq
custom:fplqofqfff customer:aansaaqaha customiz:iiiriiiiqi cut:hlrkhmjhka cvs:iiqoiiiiii cy:iiiiiiisii
cyber:knlrfffffg cycl:ieerneqoee cyclist:lhhhhhhshh cyclon:qeeeeeueef cyprus:qogggggggg cyril:hhhhhhhthi
cyrus:hhhohhhhvi czar:lrnlffffof czech:jmeeeeesef césar:iiiiiiiiwi d4vd:iioiiiiiui dad:fffnfsflsq
daily:iomijnanoy daimlerchrysler:hhshhhhhhi dain:iuiiiiiiii dairy:ffsfffqffg dakota:isiiiiiiqi
daly:iiiiiiisii damag:okmlkallha damascus:qhhhhhhhhh dame:ffffffftpg damien:iioiiiirii damon:hhhhhhhovi
dampen:hhqhhqhhqh dana:gogggqgmug danc:ldddpndpsd dancer:iiiiiiiiwi dane:hphhhuhphh danger:eqkkqseleq
dangerous:mhfilnyijb daniel:hkiddddspd daniela:gggggggtgg danish:lqoklccilq danny:hphhhhhrhi
darfur:rbbbbbcbbc dark:faihwbbhob darken:nqoiiiiiii darkest:hhhhqhhhtq darnold:gggggggsqg darren:gggmgggsgg
dart:qfffrfffff dash:gogggggqsg data:djqqkllaaa databas:fffsosffff date:gjhqqaamra dating:fflppfqfrg
daughter:omhkcppcpq dave:fflffffspg davenport:gggggggtgg davey:isoiiiiiii david:dqiihaarpa davis:hmcccncsod
davo:monokbbhkc dawn:nggguggmgg dawson:iiiiiiisii dax:hhnhhhhhvi daytona:hhhhhhhthi dc:ilmeerqqne
dead:pkfhinhjot deadliest:qhhhhqhhhh deadlin:nqngaaanjb deadlock:nsmggggggg deadly:qfaahplghv
deal:mkpmdcemkk dealt:nrhhhhhnhh dean:iiiiiiiiwi death:pkcglqnioq debat:jsnklapjia debilitat:iiiiqiqoii
debris:ohhhthhhhi debt:iksaakaaab debut:aafohaapua dec:kloboboqbc decad:klnnopohoa december:iirmhaajhu
decibel:iiiiiiiiwi decid:komlhilqha decision:mmohfhjpla decisiv:oreeeeenef deck:ggsmgggggg decker:iiqiiiiiqi
declar:oojiaoamka declaration:pggggggogg declin:ilrglialao decry:qnlffffffg dedicat:hhhshhhhhi
deduction:iiriiiiiii deem:niioiiioii deep:kkmjsktjnq deepen:pcpccccicd deeper:kfpofffofg deepfak:eeeteeeeef
deeply:npphhhhhhh deepseek:iiisiiiiii deer:iqioiiioii default:ggrggggmgg defeat:gpdahiasaa defect:ohhoqhhhhi
defection:huhhhhhhhh defenc:pnjgjablab defend:lpgkaharka defendant:phhphhhhhh defender:ffffffftfg
defens:ogkkgaapaa defensiv:hdiddddtdd defiant:pffmfffofg deficit:ccscccckcc defin:illmpeqpne
definitely:hhhrqhhnhh definition:ffnqfqffpg deflation:ggsggggggg defy:onmdmddjmd degrad:qnffffffff
degre:hhhnhhhshh delawar:lgqmggqggg delay:lnomokkkjq delcy:qhhhhhhhhh delegat:npmnhhhhhh
delegation:prhhhhhhhh delet:jpkqofffff delhi:qhhhhhhhhh deliberately:ohhhhhhqhi delicat:ohhhthhhhi
delight:kggggggspg deliver:hmnpnallna delivery:kdpqddqdde dell:bbjtbbbbbc delta:ccrcoctclq delug:iiiriiqiii
demand:nmqlaaaaia dementia:cccccycccc dementieva:iiiiiiisii demilitaris:qiiiiiiiii demis:iioiqiioii
demo:niioiiiiqi democracy:ntekeeeene democrat:evfeajafal democratic:ivfeaaaaha demolish:qiiiiiiiii
demon:eeemneekve demonstrat:lffpfqqlof demonstration:qfffrffffg dena:qiiiiiiiii deni:iqjhblbrkb
denial:ophohhhhhi denier:iuiiiiiiii denis:mhhhhhhrhi denmark:nsihbbbmkb denounc:ookeeeelqf dent:ggoggggrgg
dentist:iiioiuiiii denton:gugggggmgg denver:ddddmdqtdd deny:oqikaabkmb depart:mfflopfnqf
department:ipqmgpafga departur:eopkseeeof depend:kfqfpqqffg dependenc:pioiiiiiii depict:hthhhhhhqi
deplet:mhnhqhhohi deploy:pljkomafaa deployment:qkimdddddd deport:hvbbbbbbbc deportation:gvaaaaaaab
depot:ofpffffffq depp:iiiiiiiiwi depression:fffffyffff depriv:nqiiiiioii dept:krnndeekde depth:lhhpqhhhqh
deputy:pnmddoddmd derail:oeneeeenne derailment:rggggggggg derby:hhhhhhhthi derek:hphhhhhrhi derid:hshhhuhhhi
desalination:rggggggggg desantis:ktlggggmgg descend:mhnhhhqohi describ:olbmnbbloq description:iiqiiiiiiq
desert:mllnreekde deserv:hphohhhqhi design:fgjsnaaeha designat:phhhhhhohi designation:msnhhhhhhi
designer:gggpqgggsq desir:lphhhhhpqh desk:hthphhhhhh desktop:aaauaaaaaa desperat:mfffffforu
despicabl:mpnohhhhhi despit:mmphamimna destination:gggmgqgmsq destroy:qaflalnimb destruction:qnddddddde
detail:ilmppjmlna detain:prghblbbbb detaine:pphhhhhhhi detect:kccmuscicd detection:hhmnhwhhhh
detention:lsiclucccd deter:nhmphhhhhh deteriorat:ohnhhhhhqi determin:knhknbbrbc deterrenc:niiiiiirii
dethron:iioiiqioii detonat:qiiiiiiiii detour:ohhhhhqhqi detroit:gcoccccscd deutsch:ccsjccdlcd dev:hhnrhhhhhi
devastat:ofklrfqfff develop:lalqmjqjma developer:cmiscqccld development:janqaarkma devic:bectgakdga
devil:ffflfffsfq devis:hhhrhhqnhh devon:iqiiiiiiui dhabi:qhhhhhhhhi dhs:gujiaamian diabet:eeeeoyelef
diageo:iiriiiiiii diagnos:ffffrwfmfg diagnosis:dkiddydddd dial:nggrgggggg dialogu:qffffffnff
diamond:hhhhuhhhth diamondback:iiiiiiisii diana:nioiiiiiqi dicaprio:ffffffffxf dick:hhmnhhqnqh
dictionary:hhhshhhhhi die:llfimoamtl died:olajnaalrs diego:ojhccccqcc diesel:mfqfffqfpg differenc:nejonoemee
different:kikpmnbnpb difficult:ndjdpeeqde difficulty:iiooiiioii digest:lhpnhhhhqh digg:gggggggsqg
digit:fnrfffqlff digital:dkhtaaaama dilemma:ohphhhhhhi dim:iiqoiiiiii dimon:ffsffffffg dingo:qiiiiiiiii
dinner:gommggggug dinosaur:eeeexeekee dip:bbshbmbmkc diplomacy:rdddddddde diplomat:raaaaaaaab
diplomatic:rcccccdccd dire:mglmgqqmgg direct:mlklolbhtb direction:fppnfffnff directly:nenqneeeee
director:gflljaamva disabl:fffrfffqff disagre:mphhqhhohi disagreement:niqiiiiiii disallow:niiiiiirii
disappear:oolgpgggpg disappearanc:hhnqhhhhhq disappoint:iiqmkbbnbb disappointment:ggmmgggrgg
disapprov:huhhhhhhhh disarm:qhhhhhhhhi disarmament:qiiiiiiiii disaster:odmjoddlmq disastrous:iqoiiiioii
disc:hhhrhhhhqi disciplin:lgogqggpgg disciplinary:iiiiiiisii disclos:fmpqffflff disclosur:ggrpgggggg
discontinu:hhhshqhhhh discord:piiiiiioii discount:ddrpddddde discover:eihgwmleha discovery:aamaubbatb
discrimination:hhshhhhhhh discuss:plkkjkagjb discussion:jpopffflff diseas:gafilyagaa disfigur:qhhhhhhhhh
disgrac:lhmhhhhrhh disgust:hphrhhhnhh disillusion:isiiiiioii disk:hhhpthhnhh dismal:hhrhhhhohi
dismantl:phhhhhqhhi dismay:pqiiiiiiii dismiss:nrlhbbbmkb disney:bbjhblbhwb disneyland:hhhohuhhqi
disorder:iiiiquiiii displac:pggmggggpg display:ekjsnaakaa disput:nnnliaalla disqualify:mhhqhhhohi
disrupt:obmlbbulbc disruption:obqhbbbjbc dissolv:mshhqhhhhi distanc:jqmjmddomd distant:hhhhwhhhhh
distort:iiisiiiiii distraction:niiiiiirii distress:niiiiqioii distribut:fffsfffmpg distribution:ffftfffffg
distributor:ffoqffffqf district:nrkhbbblbc ditch:fpnpffffoq dive:kfrmfffffg divers:niiiiiiiui
divert:opnhhhhhhi divid:oqmjkbbhbb dividend:bbshbbchbc division:laofaaaqia divisional:bccccccucc
divisiv:isiiiiiiqi divorc:hhhhhhhovi dj:iiiiiiioui djokovic:gggggggtgg dlss:dddtddddde dms:iiisiiiiii
dna:ccccxcqccd doc:jffqofffsf dock:oeekqeeoee doctor:jgejixalka doctrin:osgggggggg docu:iiioiiiiui
document:kqlpbmbbnq documentary:dkddddddxd dodger:ffffffftff dog:kpoknsedde doge:iiisiiiiii doha:piiiiiioii
doj:iqqlbbcbbc dollar:aksiagaflm dolor:phhhhhhnqh dolphin:dddddddtdd dom:iiiiiiioui domain:iiisiiiiii
dome:mhhhhhqoqi domestic:gjrclccmpc dominanc:hpmphhhnhh dominant:jemnoeepof dominat:knljabbqqb
domination:hhhrhhhohi dominican:kfffffftfg dominik:iiiiiiisii dominion:phhhhhhohi donald:pojfaaalka
donat:pflmffffpg donation:htmhhhhhqh donkey:iiisiiiiii donor:iqooiiiiii donovan:iiiiiiiriq doom:mekkreepee
doomsday:hhmnthhhqh doorstep:niiiqiqiii dope:iiiiiiisii doping:eeeeeeetee dose:kffffyfffg dot:fflprqfmfg
doubl:ijnljoaqma doubleheader:iiiiqiirii doubt:monlbbbobc doubtful:iiiiiiisii doug:hthhhhhohi dow:catcaaaaaa
downer:qiiiiiiiii downgrad:jfqffffpff downhill:gggggggtgg download:ccctccccld downplay:offopqfffg
downtown:oolggqggpg downturn:hhshhhhhhh downward:hhrhqhhhhh dozen:plijjophaq dr:mkolmnqdpd draft:imdfaaataa
drag:mnqkkbbhkc dragon:ggggwggmgg drain:hhmpqhhnhh drak:fffffffpvf dram:iiisiiiiii drama:ccliccciwc
dramatic:lkmcpccooq dramatically:iiriiiiiii drastic:hhshhhhhhi drastically:isiiqiiiii draw:jnjliaaria
drawn:lnllffflsf drc:qiiiiiiiii dream:lmmcqccpcc drench:iiiiqiuiii dress:dlddseensu drew:lpkffffqof
drift:hhphqhhhqi drill:qbjbbbrkbc drink:cpqclqcmld driscoll:hhhhhhhthi driv:ijnpmnmmka driven:hdrldddmmd
driver:mhmmakapjb dron:raeheaabaa drop:glrjiljlna drought:ffffffypfg drov:ggoggggqgq drug:jdmbjwamla
drugmaker:hhrhhqhhhh drugstor:hhrohhhhhi drum:pggmggggpg dry:niiiiqioii ds:iiisiiiiii dual:hkislqcicd
dub:gogrggggqg dubai:qaiaaaamaq dublin:eekeeeertf duck:hphhhhhrqh duel:gggmgggsgg duet:niiiiiiiui
duffer:iiiiiiiiwi dui:eeeeeeetqe duke:bccklcctlc dull:iqqiiiiiii duma:qiiiiiiiii dump:ckomccxmcq
dunde:iiiiiiirqi dune:lhhhhhhnuh dunk:ggmmgggrgg duo:eeepeeepte duong:hhhhhhhhwi durability:iioiuiiiii
dust:hhnhthhohi dusty:iiiiiiisii dutch:kkojddsomd dutchman:niiiiiirii duty:mojmneepde dvd:ddlrddddtd
dwarf:hhhhvhhohi dwayn:hhhhhhhovi dwindl:niiiiiirii dwyan:hhhhhhhthi dying:dddkpueppe dynamic:ccmspccclc
ea:hhnohhhqhi eager:mnfopffofg eagl:bbgbbbbtbc earbud:hhnrhhhhhi earlier:kkomnamnpa earliest:iiiiuiiiqi
early:kmmlpomoka earn:absgaaalma earner:hsnhhhhhqi earth:hajgwakdga earthquak:raagmabgab ease:mjqjaammaa
eased:kooggggqgg easier:dldsdodmdd easily:kggqgggqgg easing:pdoddddmde east:riiacdmica easter:mfffffyffg
eastern:pkmcmcqmcd eastwood:hhhhhhhhwi easy:goholccrcc eat:kfffrtqfrg eating:ffflouqofq ebay:eekteeeeef
ebber:ggsggggggg ecb:eeteeeeeee eccleston:hhhhhhhthi echo:lgqmqggggg eclips:gchcxccicc economic:mkrefaagaa
economist:ddtddddddd economy:kksbhaacja ecosystem:gggrsgqggg ecuador:qglggggggg eddi:ggoggggrpg
edgbaston:iiiiiiisii edge:kopljlamjb edged:eepeeeeref edinburgh:gqgggggrgg edit:iljsddddpe
edition:ddksdddndd editor:frnmfffofg editorial:mshhhhqhhi edmond:iiiiiiisii education:mrmkoeeeef
edward:fmfnffuqof effect:jmnnkosjob effectiv:kfpoftfffg effectively:piiiqiiiii efficiency:hhrohhhhhi
effort:ooklklmlga egg:hphhthhohi egypt:rdddddddde egyptian:rmeeeeeeee eid:phnhhhhhhi eight:limjaaarma
eighth:jcciccctcd eileen:gggggggtgg einstein:ggggwggggg eisner:iiqiiiiiqi eject:iiiiqiirii
elderly:nqiiiqiiii elect:nsjddddjdd election:jvcaaafaaa electoral:gvgggggggg electric:hbshbbbhbb
electrical:iqooiiiiii electricity:eesmeeeeee electron:iioiqiiiqi electronic:fansabbhkb element:phhnhhhhqh
elena:ffffffftfg elephant:ffffpfyffg elevat:pgmgggggqg eli:eemeeueqef eligibl:iqoiiiioii eliminat:dnnlmrqodd
elimination:eeeeewepne eliot:hprhhhhhhh elit:jignnbbrbb ellison:dllodddjue elon:iaornaaeao elordi:hhhhhhhhwh
els:hhhhhhhthi elsewher:mgpmgggmgg elton:iiiiiiioui elusiv:niioiiioii elvis:lfffffffwf email:bbgtbbbbbc
embargo:rggggggggg embark:ggogsqggsg embarrass:hhhqqhhohi embassy:raaaaaaaab embattl:kgpmgtgggg
embed:hhhqthhhhi embolden:qhhhhhhhhi embrac:koipcqcncd emc:hhhshhhhhi emerg:nkllmmampa emergency:olninoqako
emirat:piiiiiioii emission:hhphhhyhhh emma:iioiiiiiui emmy:iiiiiiiiwi emotion:nhhhhhhrhh
emotional:ggmgqggpsg emotionally:iiioiiirii empir:gspgggqggg employ:oflmpffmfg employe:jgrnajaeha
employer:lnqlffffff employment:hhshhhhhhh empty:mgpggggmpg enabl:dklsmdddpd encounter:kgggpggrpg
encourag:mkonccqjod encrypt:iiisiiiiii encryption:hhhthhhhhh end:nnnlgfknla endanger:hhhhhhyhhi
ended:knlgabbrkb endgam:phhnhhhhqh ending:mmnajlapjb endors:mtkkeeeeef endorsement:fvfffffffg
endur:ohhhhhhqhi enduranc:mhhhqhhqhi enemy:pmflffflof energy:mcrekaaeaa enforc:pqiiiiiiii
enforcement:juhkbbbbbc engag:lgqggggpgg engagement:hhnhhhhhvi engin:iapqlaaiaa engineer:jdmrmdddmd
england:agjafhataa english:ipcicncrpd engulf:qhhhhhhhhi enhanc:jffqfffqff enhancement:iiisiiiiii
enjoy:hdjlmddrqd enormous:gggouggmgg enough:enojoknpnb enrich:qojeeeeeee enrichment:rffffffffg
enron:ggsggggggg ensur:jqlnbbcplc enter:ollkpalknn enterpris:bbltbbcbbc entertain:iiiiiiisii
entertainment:fffsffflqf enthusiasm:lhrhhhhhhh enthusiastic:hphshhhhhh entir:mdlqddqjde entirely:hhmnuhhhhh
entity:ogqggggggg entry:hnkpkbbnpb environment:kogosgqggg environmental:niioiiqiii envoy:rbbbbbbbbc
ep:iiiiiiioui epa:eejkeeyeee epic:hillaabptb epidemic:hhhhhxhhhi episod:ffffpfffwg epstein:mrjnaaalga
equal:mglogggmpg equally:iiiriiiiqi equatorial:qhhhhhhhhi equip:hhnqhhhohi equipment:jdqnddqjdd
equity:hdsjdddddd equivalent:hhhrqhhhhi era:kmlocncnpc eradicat:niiiiuiiii eras:emqeeeuoee eric:eleeeresee
erika:iiiriiioii eriksson:iiiiiiisii erni:gggpgggrgg erod:piioiiiiii erp:iioriiiiii error:eomooeeoef
erupt:pndjdddlmd escalat:qnjjaaaaaa escalation:qjmccccccc escap:nlnjpodmdd escort:qnfffffmfg
eserver:iiisiiiiii especially:kgoogggogg espn:ffffffftff essay:piiiiqiiii essential:fflofffotg
establish:nllkdeepde estat:ddsjddddmd estimat:hhrjjkaaoa esté:iiriiiiiii etf:ggsggggggg ethan:iiiiiqiiui
ethiopia:qiiiiiiiii ethnic:mthhhhhhhi euphoria:niooiiiiii euro:cgseaaamka euronext:hhshhhhhhi
europ:mmomkklkka european:loojlahnjk ev:gcsicccicq evacuat:rcccccclcd evacuation:naaavasaab
evaluat:niooiiiiii evan:ffkffsfqsf eve:mniiakanst even:jmnnmipoka event:imjmlhapqm eventually:nffnofflrf
everton:eeeeeeetef everybody:lhhphqhnhh everyday:lgomggggsg everyon:hmlpobbokb everyth:ighrmnlnho
everywher:ggorgqgggg evidenc:ljokpsakaa evil:lhhrhhhhqh evolution:ieeexeeeee evolutionary:hhhhwhhhhi
evolv:oggmtggggg evs:ddtddeedde ex:mpmhlkampa ex60:hhrhhqhhhi exact:qiiiiiiiii exactly:jekoseeoef
examin:hhmnuhhhhh exampl:hphrhhhnhh exc:ggrmgggggg except:kolmpqgmgg excess:hhrohhhhhi exchang:lhrkaaahaa
excit:eeeqseeoef excitement:iioiiiioqi exclud:isqeeeeeee exclusion:nrhhhhhnhh exclusively:iiiriiioii
excus:mhnhhhhqhi exec:ccpmcncmsd execut:pkmldddldd execution:pmkmeeekee executiv:dpqnagijka
exemption:iiriiiiiii exercis:mmhcowcccc exhaust:iiiiqiirii exhibition:iiiiiiioui exil:qflfffflff
exist:jepoqeeeof existenc:iqioqiiiii exit:kqmgakamrb exodus:kqpggggmgg exoplanet:ffffxfffff
expand:njnpgnnggn expansion:jjpnqbcilc expect:jkpnilqllj expectation:easlakajja expedit:prhhhhhhhh
expedition:gggosgumgg expel:qhhhhhhhhh expell:pphhhhhnhh expens:ffsffffmfg expensiv:knjqdddmme
experienc:hdiqpndodd experiment:ieemvpekee experimental:mhhoqqhhhi expert:lmjnlrkojn expertis:qggmgggggg
expir:olojdddnde explain:ihklrkappa explanation:nphhhhqnhh expletiv:iqiriiiiii explicit:hhhshhhhhi
explod:njklsmbjbc exploit:jcisccdjcd exploitation:iiisiiiiii explor:kekoteeeqe exploration:hhnhvhhhhi
explorer:dddtneedde explosion:qaigllaeaa explosiv:pljdnsdjde expo:gggmgggsgg export:nariaaaaja
exporter:nhqhhhhhhh expos:lhjpjsngnb exposur:gbhblycbbc express:mkolmpanab expression:hhhoqhhoqi
expulsion:pphhhhhhhi extend:jmrkhaamaa extension:eojoeeeree extensiv:oflnfffoff external:mhhrhhhhhi
extinction:iiiiwiiiii extra:knmplccnlc extract:qiiiiiiiii extradit:qiiiiiiiii extraordinary:kljkteempe
extravaganza:hhhhhhhovi extrem:hddodnyldd extremely:hhnoqhhohi extremist:qiiiiiiiii exxon:hhshhhhhhi
exxonmobil:msnhhhhhhi exyno:fffrtffffg eye:kjnnollnma eyed:ggrggggogg eyeing:nhmnhhhnhh f:llnjkplnpa
f1:ccicccctcd faa:ddsdmddddd face:molkglkoko facebook:hhhshhhhhi faced:dnmpdddpmq facilitat:qiiiiiiiii
facility:pnlfaraaaa facing:kmpjkobmjq fact:mpmkcpcmlc faction:qogggggggg factor:keqeeeeoqe
factory:kirnaaagab fade:kdqdnotdme fading:hhnhhhhqqi fail:lpmjonanka failur:lolclqcpcd fair:koeoeeekte
faith:oogggggpgg fake:lkdrdndjmd falcon:bbbbtbcsbc fall:hgrhejnkli fallen:emreoeqeof fallout:nkolmddjmd
falluja:qhhhhhhhhh fallujah:rfffffffff fals:nmpeeeelef falter:hprhhhhhhi fame:fffffffssf famed:ggomggggug
famer:iiiiiiisii familiar:jeoooeeoef family:nomjflmlns famin:qiiiiiiiii famous:eepeqeeetf fan:bahjahasqa
fanni:ffsfffffff fantastic:iiiriiioii fantasy:hhhhhhhrth far:mpjmlkamln fare:ggsggggggg farewell:iiiiiiirqi
fargo:hhshhhhhhi faring:iiriiiiiii farm:gnrclmpkcc farmer:nemoeeenef farrell:iiiiiiirqi fasher:qhhhhhhhhh
fashion:eekeeeeqny fast:jkjppnblax faster:jbmskbbhbc fastest:ccmrcccpcd fat:hhhqhuhhhi fatal:mplccncopc
fatality:hhnhhuqhhi fatally:mrfffffopg fate:moidondomq fateful:iiqiiiioii father:oqghkpbjmb fault:onfmpffmfg
faulty:hhshhhhhhi favor:mpdndddnpe favorit:gmnnnccpnc favour:frkpfffnff favourit:gcckcccrtd fbi:mrgnaaakar
fc:hhhhhhhthh fcc:mcnoccccrd fda:aaaaaybaab fear:nmokellhka featur:ahbthgaioa feb:dlmlsdqodd
february:dkkonaknqx fed:actaaaacaa federal:hrqiaoledk federation:jfffffftff federer:eeeeeeetee
fee:kpnnccdlmq feed:eenrneekee feel:klljlmpppa feet:jeeeeeynof feinberg:hhhhhhhhwi fell:ciriaalkoa
fellow:jnjbbbcrqc felt:mljmeeepqe fema:iiiiiiqiqq femal:jrbhobbjtc fend:lompgqgggg fenway:hhhhhhhthh
ferdinand:ggggggggwg ferguson:ddiddddtdd fernando:eekeeeetne ferrari:gggmgggsgg fertilizer:phphhhhhhh
fest:iiiiiiiiwi festiv:iioiiiiiui festival:iaagabbaxb fetterman:isiiiiioii feud:lcmpccdmqd fever:iiiiiiisii
fewer:eepkeueeqe fi:aagtaablmb fiancé:hhpoqhhhhi fiasco:hpnhhhhqhi fiat:iiriiiiiii fiction:gggmugggsg
fidel:qiiiiiiiii fiedler:iiiiiiisii field:lfkkoiarja fierc:pggoggqggg fifteen:nrhhhhhnhh fifth:hiobmbbrmb
fight:npklapmkma fighter:rcccccclcd figur:klokpaanma file:ipmraaafka filed:bcrpcccccc filibuster:gvgggggggg
filing:dnrjdddjde fill:hpkjqcdqmd film:caahgaadxa filmmaker:hhmhhhhhvh filter:gggtgggggg final:eihaiagtpa
finalist:iiiiiiioui finaliz:ilnmeeeqee finally:dhiqqlmoia financ:ljrjkmbhbc financequotelookup:iiisiiiiii
financial:hfskaaagho find:knjmrrmkkn fine:kemoeeeqne fined:iekpeeeree finger:lfflfsfpof
fingerprint:hphrhhqhhh finish:fgnkmaasaa finland:nffffffrfq finn:hhhhhhhqti fire:pkiilahlkv
firearm:qiiiiiiiii fireball:hhhhwhhhhh firebomb:qiiiiiiiii fired:omhijaaplb firefighter:piiiiqiiii
firefox:eeeteeeeee firing:qemeeeemee firm:firpaaafda fiscal:idsddeedde fish:ieeeueqone fist:mhphhhhohi
fit:bbbnbbcslc fitbit:iiiriiioii fitness:gglggtgrgg five:lkkkgkkqoa fix:ellsnaagab fixed:lgopgggmgg
fixtur:hhhhhhhthi fl:iiooiiioii fla:gogmpgqqgg flag:kcnpcndmmd flagg:iiiiiiisii flagship:jkkrmdddod
flanker:gggggggtgg flar:opffrfflff flash:odjomdtdmd flat:hkrndddddd flaw:bbltlmcbbc fle:phphhhhhhh
fled:qogggggggg flee:qljjndddde fleet:okodmddjmd fletcher:iiooiiioii flew:phhhqqhhhh flex:pogmgggmgg
flight:mjpcqjriaq flip:etnkneekee float:ockpocdjcd flock:jnnlfqflrf flood:oajiaayfaa floor:lqkpffflff
flop:hhhrhhhhqi florida:lqdaooppla florio:iiiiiiisii flow:odplmddddd flown:phhhthhhhh flu:daaehyaemo
flurry:lpqhhhhhhh fly:lakatnaojb flying:nnojocdccq fm:qiiiiiiiii fo:hhmnhhhrhh focker:iiiiiiiiwi
focus:lmpnaanjla foe:nrflffflof foil:qfffffqffg fold:daatpaaiia foldabl:bbbtlbcbbc follow:klnlkkloqa
fomc:iiriiiiiii font:emoreeeene food:jaqfitmhaw fool:hhhrqhhhhi foolish:niioiiioii foot:ldidmduqmd
footag:offoffffrg football:dgacgaataa footballer:piiiiiioii foray:ohphhhhhhi forb:hhmrhhhhhq forc:pllhkgkjha
ford:fishbbbnbb forecast:aareaawhka forecaster:iiiiiiyiii foreign:qolhaaadia foreigner:pomggggggg
forensic:hhhhvhhhqi forest:ngggggqqgg forever:ffnfrfforg forg:hphqqhhhhi forget:lflnrffoff form:dlmjrpapna
formal:jfnffffsff formally:mggrgqgggg format:dddsdddopd former:lnmijlapmk formula:ddijdddtmd fort:iqoiiiqiii
forthcom:isoiiiiiii fortnit:ggrggggpgg fortun:ffrnffflff forum:fflrfffoof forward:logmalaqjb
forza:iiiriiiiqi fossil:bbbbxbrbbc foster:phmhhhhnhh fought:koeeeperee foul:ffflffftff found:jmjnsphklr
foundation:fnlqfqflof founder:fborbbbhmb four:mdlljkaqmj fourth:haqiakaqka fox:lqiddddnsd foxx:ggggggggwg
fps:iiisiiiiii fractur:mfffoffrfq fragil:oeoeeeqkee fragment:offfufffff fram:fffqoffpqf framework:mgpmgggmgg
franc:olhckappma franchis:ddjddddque francis:nhhhhhhrhh francisco:iknoakqomb frank:fflffffrrg
franki:lggmggggvg franz:fffffffmwg fraser:hprhhhhhhi fraud:arqnaaagab fraudulent:iqqiiiiiii fray:npmnhhhhhh
fre:pioiiiiiii freak:gqlopggmgg freddi:ggqggggpqg freddy:hhhhhhhthi frederiksen:huhhhhhhhi free:jijoijiqlk
freed:rggggggggg freedom:lpfpffffsf freeman:niiiiiioqi freestyl:hhhrhhhnqh freez:npckccvicq
freight:pioiiiiiii french:nokiaaknpa frenchman:hhhhhhhthi frenzy:ggogqggpqg frequency:hhhthhhhhh
frequent:mpnohhhhhi fresh:kkqjiamlka friday:ljpihjmnks friend:ljmmbobnqq friendly:mdmnmddpdd
friendship:phmnhhhhhh frighten:pioiiiiiii frigid:hhhhhhyhhi frog:rffffffffg front:nmbhbbrqob
frontrunner:lrmhhhhhqh frost:iqiiiiiiui frozen:mgoggquggg frustrat:mekkeeeref frustration:jrnffffpff
fsa:iiriiiiiii fsd:iiqoiiiiii ft:mfnofffofg ftc:hhnrhhhhhi ftse:eeteeeeeee fuel:jhrjohoiga fuell:lhqnhhhhhh
fulham:hhhhhhhthi full:klmlqgjnoa fuller:hshhhhhoqi fullquot:aataaaaaab fully:mdnopddldd fulton:fvffffffff
fumbl:hhnhhhhrhi fume:mthhhhhhhi fuming:niiiiiirii fun:lmfqofffof function:iiisiiiiii
functionality:iioriiiiii fund:ispjgmaiga fundamental:krforffffg funeral:pmffffflof fungus:iiiiqqioii
furious:lpmhhhhphh fury:pokkeeelef futur:hjrmkeglka g:kqnibbcmrc g5:iiisiiiiii g7:qfnfffffff
gabbard:oteeeeeeee gaddafi:qiiiiiiiii gadget:bbbtbbcbbc gaethj:lthhhhhnhh gain:ejslfgaffa gala:ggggggggwg
galactic:iiiiuiiiqi galaxy:aaarvaacaa gallery:cjcqccccvc gallon:nereeeeeee gambl:mqojdddjmd game:cacogbashg
gameplan:iiiiiiisii gamer:dddtdddddd gamestop:hhphhhhoqi gametracker:ggggggqsgg gaming:aaauaaaaha
gang:nnnmffffpg gap:kcpkompncc gara:hhhhhhhthh garcia:pkdddddpdd garner:hhphhhhqhi garnish:iiriiiiiii
garrett:hhhhhhhthh gartner:hhhshhhhhi gary:gggggggrsg gas:nardhaoaaa gase:lggguguggg gasolin:ddtdddddde
gate:mkmqdddjdd gateway:hhnhvhhhhi gather:npkkboohpb gatlin:hhhhhhhthi gaudio:iiiiiiisii gaug:mopgpggggg
gave:lljlakaqmb gavin:logggggqqg gay:nqiiiiiiqi gaza:raaaaaaaaa gazan:qiiiiiiiii gb:ffffffftfg
gbagbo:qiiiiiiiii gdp:cctccccccc ge:iiqiiiioii gear:hddqsddmpd geekbench:iiirqiiiii gees:hhhhhxhhqh
geforc:gggtgggggg gem:iiioiiiiqq gemini:aaauaaaaaa gen:hpkrobbabb gene:eeeovpeeee general:nrofglagaa
generally:iiqoiiiiii generat:hcktcccccd generation:eiasmqagob generational:npmhhhhnhh generativ:gggtgggggg
generator:hhmpthhhhh genesis:hhhhuhhphh genetic:hhhhwhhhhh geneva:qfmfffffff genius:hhnhqhhoqi
genocid:rggggggggg genom:hhhnvhhhhh genuin:hpnqhhhhhi geopolitic:hhrohhhhhi geopolitical:kfrffffmfg
georg:mqlhbbbnqb georgetown:iiiiiiisii georgia:itiaimqnap germain:niiiiiioqi german:kmqiaanoaa
germany:nlpakbqmmb gerrard:gggggggtgg gerry:hhphhhhrhh gestur:mglmpggogg ghost:kogmtggmgg giannis:iiiiiiisii
giant:cdoonaaqea gibb:iiiiiiirqi gift:klmeeeemny gig:hhhhhhhhwi gilbert:iiioiiirii gilead:iioiiuiiii
girl:pbhilmckrc girlfriend:gogogggrgg gisèl:iioiiiiiui given:hpmjlnaoob giving:mkonaaammb glacier:eeeereyeee
glad:iqiiiiioqi glanc:oqeoeeeeee glar:hphqhhhohi glaser:iiiiiiiiwi glasgow:fnflfffqsf glass:ckkrccpioq
glazer:ggoggggsgg glencor:hhshhhhhhh glenn:hhhhhhhthi glimps:gogotggmgg glitch:ffnprffmfg glitter:niiiiiioqi
glob:eigajanjwb global:lhqmlanfla globally:ffnqffffrg gloom:iiriiiiiii glorious:iiiiqiioqi glory:fflffffsrf
gloucester:iiiiiqirii glow:lhhrqhhhhh glp:fffffyffff glut:piioiiiiii gm:aasakbbmab gmail:bbbtbbbbbb
gmt:hhnhhhhrhi goal:jgjaajataa goalkeeper:gggggggtgg goat:ffffffffxg god:jflfrffqof gold:cfqdefarga
golden:daiilaakwa goldman:jbsjbbbbbc golf:ddddmddtdd golfer:ffffffftfg gong:iiiiiiioui gonzal:ktfffqfmfg
good:jnnlkkapmo goodby:hhhnhhqpqh googl:aaftfaaaaa gop:jvgdakadaa goran:iiiiiiisii gordon:btkjnlbobb
gorton:huhhhhhhhh gosl:gggggggmwg gov:mtjjdddddd govern:kplmdeepde governanc:hprhhhhhhi
government:nrnjcgkaca governor:kuiaaaqfaa govt:pglmgggggg gp:mhhhhhhqqi gps:ggggwggggg gpu:eeeteeeeee
gpus:ffftfffffg grab:dnlldddrmd grac:hhhhhqhoti grad:imkeeeesne gradually:iiqoiiiiii graem:hhhhhhhthh
graham:golmggqopg grail:iiioiuiiii grammy:bbbbbbbbxc grand:dkgjaaatma grant:lnngapnpjb grapheneo:iiisiiiiii
graphic:jfftffffff grappl:pepkeeeeef grasp:iiiiqiirii grass:hhhhqhhrhi grateful:mffmfffmug grav:qhhhhhhhhh
gravitational:iiiiwiiiii gravity:ffffxffffg gray:iiiiiiirqi great:jiknollqla greater:jqmnepqlef
greatest:ddddpodrse greec:jeeeeeetef greek:dqddddqsdd green:iqjekaoqma greenhous:hhhhqhyhhi
greenland:nqocfljifm greenspan:ffsfffffff greet:pdnddeekpe greg:ckqcccdqcd gregory:hshhhhhqhi
grew:ccsipccilc grey:hpnhhqhohi grid:ndmqddddpd grief:phhhhhhhqi griev:pflofffffg griffin:gtgggggpgg
grill:iqiiiqioii grim:hhmhhqqnhq grind:nqoiiiiiii grip:mnpdmdtjdd gritty:iiiiiuiiqi grocer:hhshhhhhhi
grocery:ffqmfufffg groin:iiiiiiisii grok:aaauaaaaaa gross:ddpddddmud ground:pinijhaljn
groundbreak:hhhhhwhhqi group:mlplflkklj grow:kmonoqmhja grown:jemoseqeof growth:agthagaeaa
gsmarena:fffsrfffff gt:lgqlmgalfa gtc:hhhshhhhhi gu:gggggggtgg guantanamo:qhhhhhhhhi guarante:opnbbbbbqb
guard:pmhhaaamla guardsmen:qiiiiiiiii guerrilla:rggggggggg guess:mpnhhhhohi guest:immkepense guid:klkmkmooou
guidanc:ddrldtdddd guidelin:kglogvgggg guild:ggmggggpug guillermo:gggggggtgg guilty:olklaaannq
guinea:ppfffsffff guitarist:ffffffffxf gulf:qflaaanaaa gun:mnjicmcppq gunfir:pphhhhhnhh gunman:rggggggggg
gunmen:rddddddjdd gunner:ffffffftff guru:hpmphhhnhh gut:kggmgqgrgg guthri:ddjqnddjru guwahati:qiiiiiiiii
guy:kllmneeppe gvili:qiiiiiiiii gymnast:hhhhhhhthi gymnastic:hhhhhhhthh h:gtlclccnnc h2:iiirqiiiii
haa:gggggggtgg habit:ffmpovffff habitabl:hhhhwhhhhi hack:gjbtbbcbbc hacker:gcctcccccc hagu:mthhhhhhhi
haifa:qiiiiiiiii hail:iiignannvb hain:isiiiiioii hair:iiiiiiiriq haiti:ppffffqfff haitian:qnffffffff
hal:hhnhhhhrhi half:hjkmlhjrfm halftim:ccccccdqvd halfway:niioqiiiii hall:jndddddrqq halo:dddtdddddd
halt:nnokapakao halv:mhnohhhohi hama:rddddddddd hamid:rfffffffff hamilton:ffffffftfg hamm:gggggggtgg
hammer:oljmdeqnde hamnet:hhhhhhhhwi hamper:hhrhhhhohi hampton:iioiiiirii hamstr:gggggggtgg hand:inlokkapna
hander:hhhhhhhthi handheld:bbbtbbcbbc handl:kqmnmcdlmd handset:ddjtddddde handy:iiisiiiiii hang:nkkddddoqd
hangar:iiiiwiiiii hangover:iiqoiiiiii hank:iiiiiiiiwi hannah:hphhhhhhvh hantuchova:gggggggtgg
happen:mljllooolo happy:nbghbbbqpb hara:gggmgggmvg harassment:ggqmgggpgg harbaugh:ffffffftfg
harbor:oqflffffof hard:lngomaapko harden:phhhhhhnhq hardenn:iiiiiiisii harder:mlnoqeekee hardest:lgmgggqpqg
hardlin:pphhhhhhhi hardly:iqiiiiirii hardwar:dddtmddddd hare:hhshhhhhhh harm:eeereveeef harmful:niiriiiiii
harris:krfffqfpfg harry:iikgabbkwb harsh:mqgggqgmpg harvard:gqmgsggmgg hassan:rggggggggg hassett:iiriiiiiii
hat:gggrgggopg hatch:niiiqiioii hate:nffopffmpg hathaway:ddsdddddmd haul:nfnffffopg haunt:iiioqiiiqi
havana:qhhhqhhhhh havoc:mffoffuofg hawaii:mejenrwkeq hawaiian:nioiiiiiiq hawk:kffffqfrpg hayao:iiiiiiiiwi
hazardous:piiiiiqiii hbo:ddddddddxe hc:hphhhhhrhi hd:kglrggggpg head:lnmjmgkpka headach:gompgggmqg
header:iiiiiiisii headlin:jkiqdddpmd headphon:dddtdeedde headquarter:qemeeeekee heady:iiioiiirii
heal:gggmsggqgg health:emilhxldea healthcar:hhqnqhhhhh healthy:ggoggtgopg heap:hhhqhhhoqi hear:lrhnhoanla
heard:mnkhombmpq heart:hhidnwanka heat:jiihhausaa heathrow:niqiiiiiii heatwav:ggggggyggg heaviest:qiiiiiiiii
heavily:nhhnhhhhth heavy:lakahayeaa heavyweight:ggoggggsgg heck:iiooqiiiii hedg:ccticccccc heel:mhnhhhhqhi
hefty:iiooiiiiqi hegseth:qkflaaagjb height:hjbhbbbmwc heighten:mgqggqgggg heineken:iiiiiiisii
heinz:iiqiiiioii heir:gqmgqggmqg heist:goggggggwg held:olligaanpn helicopter:qkccoccccq helix:gggsqggggg
hell:npjeneeone helm:golmpggmsg help:mkmnkmgmna helvetica:fmpqffffof hemispher:lmkfopfqff
hendrickson:hhhhhhhthi henin:iiiiiiisii henman:ffffffftfg henry:ddddqddtdd henson:hhhhhhhrqi
herald:onfnffqlff heritag:iiiiiiqoqi hernandez:hhhhhhhrqi hero:jfffofqrof herzog:qffffffmfg
hesitant:niqiiiiiii hewitt:eeeeeeetef hewlett:eejteeeeee hezbollah:raaaaaaaaa hi:hhhshhhhhi
hiatus:lhhphhhhth hid:nqoiiiiiii hidden:ickotcpipq hide:jmkqeeeesf hiding:lpmnqhhhhh high:jhqliollki
highbury:hhhhhhhthi higher:cgshhnadaa highest:ihpllomkqa highlander:iiriiiiiii highlight:hmlnjnbqjb
highly:menoeueeee hijack:mggsgggggg hike:flsnabbaab hiking:iiioiiirii hilary:gggmgggoug hill:lpciccppqq
hillary:hthhhhhhqi hinder:iqioiiioii hindustan:iiiiiqirii hing:lhhnthqhhh hint:mlmomanlnb hip:gqgggqgmsg
hire:cmiocccrcd hired:kfnmfffppg hiring:eereeeepef hispano:iiriiiiiii historic:lokaraunho
historical:hphhhhhhvh history:kmkkohoqmm hit:nhoigkpmoh hitch:hhphthhhhi hitter:hhhhhhhthi hiv:hphhhwhhhi
ho:mshhhhhohi hobbit:iiiiwiiiii hobbl:piiiiiioii hochul:nqiiiiqiii hockey:aaaaaaauab hoffman:hhhhhhhrqi
hold:mnpjkehkla holder:iemkeeesee hole:ehjjvkamaa holiday:kapfaotjmy holland:gggpgggpsg hollywood:aaahiaajxa
holm:fnffffftfg holocaust:iqiriiiiii holy:rddjdddddd hom:qhhhhhhhhh homan:gtmggggmgg home:kmmnmgjooj
homeland:aviaaaafaa homer:ccccccdtcd homicid:ophhhhhhhq honda:hhshhhhhhh hondura:lugggggggg hong:okocccclod
honor:npbokbbhpc honour:ckiccccovd hood:mhphhhhhqi hoop:hhhhhhhthh hop:hphnhhhnth hope:klnlhajpna
hoped:jqoneeenef hopeful:lnfffffotf hoping:jkmqccdnmd hopper:hhhhhhhhwh horizon:fnlqofflof hormuz:rdgaaaaaaa
horoscop:aaaaiaaaay horrific:ogggqggmqg horror:ffflfpflvq hors:dnjqsddmde hospital:mhaajxaajb
hospitaliz:ohhhhhhoqi host:knfnliaora hostag:raaaaaaaia hostil:ocqmcccccd hostility:piiiiiiiqi
hot:hlqmmbbmmb hotel:ojmccccnpc hotspot:oggosggggg hotter:iioiqiioii hottest:ffnnrffofq hour:nnmmnnkjma
hous:julbdaffji household:jrolffffof housemaid:gggggggmwg housemat:niiiiiiiui housewiv:hhnhhhhhtq
houston:hjmalaqsap houthi:rffffffffg houthis:rddddddddd hover:hhshhhhhhi howard:evagaaagob
however:icqlcccnnc howl:hhhhhhqhvi hp:cchtcccccc hq:pomggggggg hr:hhnohhhoqi href:aaslaaaaaa http:aaslaaaaaa
huang:fmftffffff hub:nqnlddqddd hubbl:bbbbxbbbbb hubert:iiiiiiisii huckabe:qiiiiiiiii hudson:hhhhhhhsqh
huerta:phhhhhhnqh huge:mglnpnolla hugely:iiiriiiiqi hugh:eekeeeerse hugo:piiiiiioii human:kkdnvlpaga
humanitarian:qekeepeeee humanity:lhhhuhhnhh humanoid:eeqpeeeeof humbl:kglggggrpg humiliat:nqmggggmgg
hundr:nllonaojha hungarian:nqiiiiioii hungary:pqicccdlcd hunger:pflffqfmfg hungry:lphnhhhnqh hunt:nqkioccknc
hunter:hdkdsddlud hurdl:jqokepenef hurrican:mcpcocvicd hurt:njoiakamls husband:irdmdrddte hussein:rggggggggg
hyatt:iiqiiiioii hybrid:nfpofffffg hydrogen:ffnfwfffff hype:ffnpoffoof hyperion:hhnqhhhhqi
hypersonic:pgggsggggg hyundai:ffslffffff iaaf:gggggggtgg ian:jnflfffqrf ibm:aahtaaaaaa icc:gggggggtgg
ice:jtkdjmtjjj iceland:ophhqhhhhi ichiro:hhhhhhhthh icon:jdjqdddnrd iconic:kdmmqddjqu icy:ggggsgxogg
id:gthqcccccc idaho:ltmhhhhhhh idc:hhhthhhhhh idea:mninmcdlrd ideal:niioiiioii identifi:plhbkqbbkw
identification:iiisiiiiii identify:nocnsccccq identity:imkqeeenqe idf:raagaaaaab idg:hhhthhhhhh
idle:iiriiiiiii idol:hhhhhhhhwi ie:ffftffffff iea:pdpddeedde iger:hhhhhhhhwi ignacio:mhhhhhhrhi
ignit:pogogggggg ignor:mdjnmvddmd iheartradio:hhhhhhhhwh ii:gigiwaagab iii:hhhhqhhshh ilia:fpfffffsff
ill:hhnohhhqhi illegal:mpkobbolmb illegally:nekqeeeeof illini:hhhhhhhqti illinois:jtfaaknoab
illness:ggggpxgggg imac:iiisiiiiii imag:kkgqshajia imagery:ohhqhhhhhi imagin:hhhnhhhpqq imam:qhhhhhhhhi
imelda:hhhhhhhhwh imessag:iiisiiiiii imf:ffsffffffg immediat:npjeeeepee immediately:nojkdoempe
immens:nggmqggmqg immersiv:hhhthhhhhh immigrant:evaaaabajb immigration:bvabaaaaaa imminent:qfklffffff
immun:hphhhwqhhh immunity:iiqiiqiiii impact:kkojkavkkr impass:ohnhhhhohi impeachment:ivdddeedde
impend:hhphqhhohi imperil:ohhohqhhhi implement:kqgqgggggq import:eeskeeeeef importanc:kogogqgogg
important:ijjprbconc impos:pjoicccicc impossibl:lgggvgqggg impress:fqffrffppg impressiv:ffnmfffqpg
imprison:ohnohhhhhi improbabl:hhhhhhhthh improper:iiqiiiioii improperly:hppohhhhhi improv:ijnqmmamia
improvement:ffpqfffnff inactiv:hhhhhhhthh inadequat:mpphhhhhhi inappropriat:gqmpgggmgg inaugural:mhhhhhhqqi
inauguration:huhhhhhhhh inbox:hhhshhhhhi inc:aasoaaaada inch:japojkvgab incident:mmcicncqqd
includ:njkohkhlpk incom:knqhmbolkb inconclusiv:iuiiiiiiii incorrect:niooiiiiii increas:ikqnjpnffa
increasingly:ggoqpqgggg incredibl:gggmugggsg incredibly:iiiouiiiii incumbent:nthhhhhhhh incursion:qiiiiiiiii
ind:mphhhhhqhi indefinit:ophohhhhhi indefinitely:lomggggpgq independenc:msodddddmd independent:mlojbbbnqb
index:easiaaagab indi:eeeseeeese india:pgkkgnpkfa indian:namljaaooa indiana:jcijmcdsmd
indianapolis:ddlddddtdd indicat:jkonmnqjpd indicator:hhpoqhhhhi indict:mslmgggggg indictment:ltmhhhhhhh
individual:jqfnfffnqf individually:hphohhhqhi indonesia:poekeeqmee indonesian:pdjjmddmmd indoor:ddddddqtdd
industrial:mdrddddddd industry:heqpaajaom indy:gggggggtgg indycar:hhhhhhhthi inequality:iqooiiiiii
inevitabl:mhhohhhoqi inexplicabl:ohhhqhhohi infamous:mhnhhhhqhi infant:hhhhquhohi infect:fffsfsffff
infection:jfffoxflff infiltration:piiiiiioii infiniti:iioiiiiiui inflat:hppohhhhhi inflation:dataaaaaaa
influenc:nqknlccinc influencer:ffftffffff influenza:iiiiixiiii info:kglrgqgggg information:hmmrabbmkb
infotyp:iiisiiiiii infoworld:hhhthhhhhh infrastructur:pchpcccicc infring:hhhshhhhhi infringement:gggsggggqg
ingredient:lhphhhhphh initial:hopnkbolbc initially:lffnoffqff initiat:offofffofg initiativ:imlrcmckcc
injection:fflqftfmfg injunction:iioiiiirii injur:qeaaaaaoap injury:hhaagiatan ink:knnopffmfg
inmat:qiiiiiiiii inning:aaaabbbubb innocent:pqiiiiiiii innovation:ddjspdddpd inquiry:msnibbckbc
insert:nqioiiiiii insid:mminolalpa insider:ddnoddqppe insight:hhnoqqhhhi insist:lqagaaaqjt
insolvency:iioriiiiii inspect:nqiiqiiiii inspector:mhphqhhhhi inspir:njhkocpmrc instacart:iioriiiiii
instagram:bcctcccicc install:jddtdddjdd installation:nggrgggggg instanc:iqiriiiiii instant:eekseeenef
institut:ndqdmndjmd institution:mhnhhhhhti institutional:hprhhhhhhi instruct:mpnohhhhhi
instrument:kfporffffg insufficient:nqiiiiioii insult:pqfmfffffg insuranc:fnsbbbbhbc insurer:eeteeeeeee
insurgency:qiiiiiiiii insurgent:rccccccccd insurrection:osgggggggg intact:pgggsggggg intc:iioriiiiii
integral:iiisiiiiii integrat:lfmrffffff integration:mfppfffffg intel:haktaaadaa intelligenc:pjjpiaafaa
intelligent:iiioqiioii intend:lqnkdeemne intens:ooeenewene intensify:qafkaargab intent:niooiiiiii
inter:hhhhhhhthi interaction:hhhshhhhhi interactiv:hhhshhhnhh intercept:reeeepeeee interceptor:qhhhhhhhhh
interest:dkslaaakga interfac:ffftffffff interim:qccccccmcd interior:pmkfffqfff internal:mlnonoedde
international:mhmipjipma internet:jhjsfajafa interoceanic:qiiiiiiiii interstellar:ggggwgggpg
interven:qhmhhhhhhh intervention:pnnmddddde interview:joinikapop intimat:hhnqhhhhqi intrigu:kggmtggogg
introduc:apnraaafia intrusion:nqioiiiiii invad:phhhhhhohi invasion:raagaaaaab invention:iqioiiiiqi
inventory:ggrmgggggg invest:ccrocccicc investigat:mqknioaikr investigation:koonaallmo
investigator:pekeqeeeeu investment:fgsmaaahaa investor:abteaeaaaa invisibl:mhhothhhhi invit:nsjmdddjde
invitational:ffffffftfg invok:pqiiiiiiii involv:mllkaaapnb involvement:oekkeeepne ioc:iiiiiiisii
ios:aaitakafia iowa:flbbpbbtbc ip:hhhshhhhhi ipad:bbbtbbcbbc iphon:aaauhaaaaa ipo:eeseneeeee ipod:ccctccdccd
ipso:mthhhhhhhi iq:iiiiiiiriq ira:iiiiiiisii iran:raiaaaaaaa iranian:racbaaaaaa iraq:rkfaaaaaaa
iraqi:rahaaaaaaa iraqis:reeeeeeeee irb:hhhhhhhthi ire:nqoiiiiiii ireland:gafiaaatlb irgc:rfffffffff
iris:qhhhqhhhhh irish:gclicccrsd iron:leketeeetf irrelevant:hhshhhhhhi irreversibly:qhhhhhhhhi
irs:hprhhhhhhh isaac:phhhhhhhqi isfahan:qiiiiiiiii isiah:iiiiiiiiwi isis:reeeeeeeee islam:qnffffffof
islamabad:rggggggggg islamic:rbbbbbbbbc islamist:oshhhhhhhi island:pjfmkiojkn isolat:qiiiiiiiii
israel:raaaaaaaaa israeli:raaaaaaaaa israelis:reeeeeeeee iss:bbbbxbcbbc issu:lnmnmjslka italian:gppanaapjq
italy:ljhaiaasap itanium:iiisiiiiii ite:qhhhhhhhhh item:ggorgggggq itun:gggtgggggg ivan:mepeeeqnef
ivey:hhhrhhhohi ivory:qfkfffffff jab:iioiiqiiqi jabalya:qhhhhhhhhi jack:lrkhbmbokc jacki:hhhhhhhrth
jackpot:fffffffsrf jackson:crcicccptc jacksonvill:hhnohhhqhi jacob:eekkeeepuf jacqu:mmeeeeesef
jade:iiioiiirii jaden:hhhrhhhohi jae:qhhhhhhhhi jaguar:ggmgqggrgg jail:qhfjakajop jakarta:qflfffqfff
jake:iiiiiiirqi jalisco:phhhhqhhhi jam:nqiiqiiiii jamaica:hhnhhhhrhi jame:alhetlapps jami:ccnccccoud
jan:hqlaoamqla jane:loqgggggqg january:khnmognmmv japan:okoiefajja japanes:ngqlaamhla jarrett:iiiiiiisii
jasmin:gugggggmgg jason:eeeeeeetef java:kggsgggggg javier:ohhhhhhoqi jaw:lfffoffotf jaxon:hhhhhhhthi
jay:eleeeeesqe jaylen:hhhhhhhthh jayson:iiiiiiisii jazeera:qiiiiiiiii jazz:emeeeeeovf jd:kskmeeenee
jean:kgoggggosg jeann:phhhhhqnhh jeff:ddlnpddrmd jeffrey:kqlqgggggg jeffry:huhhhhhhhh jelly:iioiiiiiui
jellyfish:iiiiuiioii jen:gggggggtgg jenna:iiiiiiiiwi jenner:ffffffffxg jennifer:ffnffffptg jensen:fmftffffff
jenson:hhhhhhhthi jeremiah:fffffqftfg jeremiyah:ffffffftfg jeremy:hhhphhhrhh jerom:idrddeende
jerry:fffmfffovg jersey:kokccrvocc jerusalem:rbbbbbcbbc jess:fsfffffrff jessi:hhhhhhhrqi jessica:hhhqhhhoqi
jet:kalamaasaa jetblu:hhshhhhhhh jew:qnfffffffg jewel:hphhhhhhvh jewish:pqbblbchkc jfk:iqooiiiiii
jhtml:iiisiiiiii jihad:piioiiiiii jim:coicccdsod jimenez:iiiiiiisii jimmy:nffffffrof jinp:reeeeeeeef
jiri:hhhhhhhthi jitter:ggsggggggg jo:hphhhhhrhi joachim:iiiiiiirqi job:ajrmdfamha jobless:cctccccccd
jobseeker:iiqoiiiiii joe:ojjccccqnc johansson:hhhohhhrhi john:hqihaiaqpa johnny:gggggggpvg
johnson:iqlaakaqnb join:mnllkjjnna joint:omoklncccc joke:mlljdddjte jol:iiiiiiisii jolt:piioiiiiii
jon:lmeeeeeptf jonathan:dldddeetdq jone:fjqjaaaooa jong:rddddddddd jonny:gggggggtgg jordan:obbbbbbprc
jordyn:iiiiiiisii jose:bnhkbbcsbq joseph:iiqoiiiiii josephin:iiiiiiiiwi josh:kccicncptd joshua:gggggqgpug
joss:hhhhhhhhwi josé:piiiiiiiiq journal:jeqkqpeeef journalist:ppjkbbbbbc journey:jflfsfflrq joy:fffmfffspg
jp:ggqmgggogg jpeg:iiisiiiiii jpmorgan:aataaabaab jr:djgfixanna juan:fflfffftfg judg:jsmlenijja
judgement:isiiiiioii judgment:niiiiiirii judicial:ltmhhhhhhh judiciary:piioiiiiii juggl:pphhhhhhhi
jukebox:iiisiiiiii julia:iiiiiiiiwi julian:hphhhhhrhi juliana:iuiiiiiiii juliett:iiiiiiiiwi july:jkpldddnqd
jump:iesjahajla june:mjmnnbbnnc jungl:niiiqiiiqi junior:lffffffsff junk:lflsffffff junta:qhhhhhhhhi
jupiter:eeeexeeeee jurassic:iiioiiioqi jurgen:gggggggtgg juror:kflofffppg jury:mokpbmbjnq justic:jromaaajia
justifi:isiiiiioii justification:piiiiiioii justify:lhrhhhhhhh justin:gmhkcccrsc jwst:hhhhwhhhhh
k:mlmjaqalrb k1:hhhnuhhnhh kabul:rbbbbbbbbc kalshi:nioiiiqiii kamala:isiiiiioii kandahar:qiiiiiiiii
kansa:hdidmddtdd kany:ggggggggwg kaplan:mhhhhhhrhi karachi:pioiiiiiii kardashian:gggggggmwg karl:iiiiiiisii
karzai:reeeeeeeee kashmir:rfffffffff kate:gggggqgmuq katerina:ffffffftff kathmandu:qhhhhhhhhq
katz:qhmhhhhhhh kauai:mhhhhuhhhq kazaa:hhhshhhhhi kazakhstan:hhhhvhhohi kc:qhhhhhhhhi kcna:rggggggggg
kean:fffffffquf keen:hhhshhhnhh keep:lmommiania keeper:ffffffftff keir:ntffffflff keith:gggggggpvg
kelc:fflfffflwf kelly:ildddodtde kemp:lrhhhhhphh ken:jtfffffoff kendrick:hhhhhhhhwi kennedy:etfgjplesa
kenneth:kflffffsfg kent:ooccctcncc kenteris:ffffffftfg kentucky:ndljmddqdq kenya:phhhhhhphh
kenyan:pffffffpff kept:kmlilccqpc kerr:niiiiiirii kerrey:iqiriiiiii kerry:hvddddddmd kevin:hmpccccqld
key:mnnmkjhlmn keyboard:dddtdddddd khaleda:huhhhhhhhi khalil:lhhhhhhshh khamenei:raaaaaaaaa kharg:rddddddddd
kharkiv:qhhhhhhhhi khartoum:qhhhhhhhhh kick:ekmnjaarja kickoff:iiiiiiisii kid:hhamaualsu kidd:iioiiiirii
kidman:ffffffffxg kidnap:rccicccccc kidnapper:reeeeeeeee kiefer:iiiiiiirqi kilimanjaro:qiiiiiiiii
kill:ricedalfgn killer:nffmrtfffg kilometr:iiioqiioii kilroy:huhhhhhhhh kim:paahaaaopa kind:jeenueqnef
king:omlikamlma kingdom:neeoqeekre kingpin:phhhhhhohi kirk:npfnfffoff kiss:hhhhhhhhwi kit:gggrqggmgg
kittleson:qiiiiiiiii kiwis:iiiiiiisii klaebo:iiiiiiisii klint:iiiiiiisii klobuchar:htnhhhhhhi
kmart:ggsggggggg knee:hcccccdtcd knew:kolmneepde knick:ffffffftff knif:qhhhhhhhhh knight:fmkffffrsf
knock:oajaaauoob knockout:hhhhhhhthi know:lkjmoronmp knowledg:jpnloffoff known:lalnpoojrb kobe:hhhhhhhthh
koepka:hhhhhhhthi kofi:qhhhhhhhhh kong:njokcccknc korea:rdkaaaafaa korean:qalaaaaila kospi:mhrhhhhhhi
kosta:gggggggtgg kpop:ffffofffwf kraft:ggqggggqgg kremlin:qffffffmfg kristen:hhmhhhhhvh kristi:dvjddddddd
kroger:hhshhhhhhh kubiak:iiiiiiisii kuminga:iiiiiiisii kurd:qiiiiiiiii kurdish:rckccccccd kurt:gggggggtgg
kushner:rggggggggg kuwait:ragaabbaab kuwaiti:qglggggggg kuznetsova:hhhhhhhthh kyiv:raaaaaaaab
kyle:ffffffftff kyler:gggggggtgg kyli:ffffffffxg kyoto:pioiiiiiii lab:ddlqsdtmdd label:jllqdqddpd
labeouf:piiiiiiiqi labor:hlrhkbblkb laboratory:iioiqiioii labour:fviaaaaeaa lack:ljnnkmbnnc
lackluster:hhshhhhhhi laden:oqfofffffg lady:oeeeeeeose lag:fqqmfffmfg lagard:hhshhhhhhi lago:qfffofffff
laguardia:mdrddddjdd lai:piiiiiiiqi laid:jmpkeeenof lake:naipplqgaq laker:ccccccctcd lamalfa:iuiiiiiiii
lamar:gggggggpvg lamont:iiiiiiuoii land:oihkpaaoka lander:hhhhvhhnhh landfill:niiiiiiiiu landlord:hprhhhhhhi
landmark:mjhrbbcinc landscap:gommgggmqq landslid:rkdddddddd lane:lfllfffqof lang:piioiiiiii
langer:hhhhhhhthi languag:fmfqfpflsf lanka:qffffffmfg lansdown:niiiiiirii lap:gggmgggsgg laport:iiiiiiisii
laps:kqgogggogg laptop:aaauaaaaaa larg:mmnlnmphma largely:pomeeeekee larger:leqnoeeeef largest:kjqlllahaa
larijani:rggggggggg larry:hdiqdddnsd laser:gggougqggg lash:oqkeeeeoee late:mklgamappo lately:hhmphhhnqh
latin:pqjddeedne laud:logggggpsg lauder:iiriiiiiii laugh:hhphhhhhti launch:ligptkafhh launcher:nffqrfffff
launchpad:hhhovhhhhi laundry:iiqoiiiiii laureat:qiiiiiiiii lauren:hhhhhhhqti laurent:qiiiiiiiii
law:mrkmlajjla lawmaker:kukhiaafaa lawn:ohhhhhhqhi lawrenc:iiiiiiirqi lawsuit:fmprakaaia lawyer:joomccckqc
lay:mjqibbpkbc layer:fflpufflff laying:odnndeekde layoff:aatgaaaaab lb:hhhhhhhrqi lcd:iiisiiiiii
lead:hmmjkmaqnm leader:qpggdcehda leaderboard:iiiiiiisii leadership:orjjkbbjbc leagu:aaacaaaufa
leak:ijirrakdla leaker:ffftfffffg lean:knlqfffmfg leap:ggmqgggpgg leapt:hhnhqhhqhi learn:jljnloapoa
leas:hhrohhhhhi leav:nnkkklommn leavitt:iuiiiiiiii lebanes:reeeeeeeee lebanon:raaaaaaaaa lebron:ffffffftfg
led:mkojjmamlm lee:mafinaaotb leed:niiiiiirii left:knllhjaqja leg:jdkddddsdd legacy:hkccqcdnud
legal:jrmoaaajha legality:ltmhhhhhhh legally:isoiiiiiii legend:dddndddqte legendary:gglggggoug
legion:hhhsqhhhhh legislation:juffffflff legislativ:iuiiiiiiii legislator:ltmhhhhhhh legislatur:luhhhhhhhh
legitimacy:ohhqhhhhhi lego:hhhoqhhhti lehigh:iiiiiiisii lehman:iioiiiirii lehmann:hhhhhhhthh
leica:hhhrqhhhqh leicester:fffffffqug leigh:iiiiiiiiwi len:hhmrhqhhhh lend:dlskdeedde lender:ffsfffffff
length:iqoiiiioii lengthy:knlffqfqfg lenovo:dddtoddddd leo:pejkeeemne leon:lhhnqhhphh leonardo:leeeeeeewf
lesson:meepeeepqe lethal:qfffpffffg letter:hdplmndlrd letwin:iuiiiiiiii level:hhqmnlnmla leverag:mmnpneeeee
leverkusen:hhhhhhhthi levy:mhnhhhhhti lewis:hndddddspd lewsey:hhhhhhhthi leyen:mshohhhhhi lg:hcisccdcqd
liability:iiqoiiiiii liabl:hhhrhqhhhi liam:ftfffffftg lib:cvcccccccc libel:iqqiiiiiii liberal:eveeeeekee
liberation:nphhhhhnqh libertin:iiiiiiiiwi liberty:iqoiiiioii library:gsoogggggg libya:rfffffffff
libyan:reeeeeelef licenc:nqoiiiiiii licens:mkirccclcd lie:ltkkeeelef lied:nhqhhhhhhh life:khinrpijql
lifelin:niqiiiiiii lifelong:gggggxgmpg lifespan:hhhovhhhhi lifestyl:fflrfsffof lifetim:mhnhhqhohi
lift:lkqghaloja liga:hhhhhhhthi ligament:hhhhhhhthi light:kjmmtjmkka lighter:iiooqiiiii lightn:lggggggsgg
likely:linmmnonla lilly:ffoffwffof limbo:opnhhhhhhi limit:kqmnjlplha limitation:hhhshhhhhi
lincoln:nhmhhqhnhh lindsay:kggggggsgg lindsey:hhnohhhqhi line:ilpljalnna linebacker:iiiiiiisii
lined:mpnhhhhhqi lineup:hbbopbbqrb linger:ieqeqeukee lining:niiiqiioii link:nlhnntkiaa linus:hhhshhhhhi
linux:aaauaaaaaa lion:aaaabbbtmb liquefi:iiriiiiiii liquid:jfkpufffff list:kmknjhnnrn listen:bmcnlccqrc
lister:iiiiiiiiwi lit:hphhthhhqi litani:qiiiiiiiii literally:iiooiiioii literatur:hhhohhhhvi
litter:hhphhhqohi littl:jkpkokamma liu:iiiiiiqrii liv:iiiiiiirqi lived:nhmhthhhhh lively:ggggggggwg
liverpool:bbbbbbbubc livestream:iiiiuiiiqi living:iqokrbbhob livingston:isiiiiioii llc:iioriiiiii
lleyton:eeeeeeetef llm:iiisiiiiii lloyd:kgpmgggogg lng:ffsffffffg load:mdnmneepde loan:jksaaaakab
lobby:pqgggggggg local:lrmlamqjko locat:pffpofffff location:mcnkprcklq lock:jlmnbbcqbq locker:hhhhhhhrqi
lockout:hhhnhhhshh lodg:iiioiiirii log:lggqggqmgg london:jnqgfhamoa lone:hhhhhhhqti lonely:niioqiiiii
long:llnmokanma longer:mjpnbmbbbc longest:gqoggggogq longevity:hhhhqwhhhi longhorn:gggtgggggg
longtim:knfoffforg look:iimoojjopj loom:mqoihaojaa loop:hhmphhhphh loophol:iqoiqiiiii loos:niiiqiioii
loosen:lpqhhhhhhh lopez:fffffffsqf lord:lshblbclrc lose:hknmhlnqja loser:jjmbbbbskc losing:iholammqaa
loss:fhqggpaqda lost:jlnipiaqka lot:klkpaknolq lottery:iiiiiiisii lotus:hhhohhhqqi lou:iiiiiiirqi
loud:nhhnhhhnhq louis:cckccmctcc louisiana:nqfpfffffg louisvill:lgmggggrgg louvr:hhhhhhhhwh love:hahllaaqqw
loved:oqggggggqg lover:jreqeeeeof low:ikqnijjjma lowe:hhrhhhhnhh lower:chsjfpjcaa lowest:bbtbbbcbkc
loyal:pgmggggmgg loyalty:pphnhhhhhh loyola:nsiiiiiiii lp:iioiiuiiii lse:ffsfffffff lt:lhqlmgalfa
ltd:eeteeeeeee luca:hhhhhhhovi luciano:iiiiiiisii luck:lggggggsgg lucky:hhhoqhhqhi lucrativ:mpnhhhhohi
luis:ffffffftof luka:niiiiiirii lukashenko:qiiiiiiiii luke:gggggggtgg lull:pqiiiiiiii lunar:aaaaxbbaab
lunch:mqggpgggsg lung:ieeeewenre lurk:mhhhhqhqhi lutnick:isiiiiioii luxury:kcrccccipc lx:dddddeetne
lyco:iiisiiiiii lying:jfplfffoof lyme:iiiiixiiii lynch:ffqffffqff lyric:fffpffffvg m4:gggtgggggg
m5:dddtdeedde maathai:qhhhhhhhhi mac:aajtaaagab macbook:aacuaaaaaa maccentral:iiisiiiiii machado:rddddeedde
machin:ikmroccilc machu:qhhhhhhhhi macintosh:iiisiiiiii mack:iiiiiiisii maco:gggtgggggg macron:psffffffff
macy:iiriiiiiii mad:hhnohhhoqi madagascar:qiiiiiiiii madison:hhhhhuhrhh madness:aaaaaaauaa madrid:jhfgaaatab
maduro:rakdaaaaan mae:ffslffffff maga:nqkjbbrjnc magazin:ddnqddddtd magic:dddpdeeqre magnetar:iiiiwiiiii
magnetic:jfflvfffof magnificent:kgrggggmgg magnitud:rdddneedde mah:iioiiiiiui maha:gtgggtgggg
mahmoud:qiiiiiiiii maiden:gggggggsqg mail:apasiaafia main:lonjinalpp mainland:qggmgggggg mainly:goqpgggggg
mainstream:hphqhhhohi maintain:jekqesenef majeur:qhhhhhhhhi major:llnmkmrnma majority:jumbbbbbbc
maker:aaroahaama making:jlnolakooa malaysia:mgqggqgggg malcolm:ffoffffrof male:hpmhhhhhuh
malicious:ffftfffffg malik:fnfffffspg malinin:gggggggtgg mall:iiqoiiiiii malwar:eeeteeeeef
mamdani:ksmbbmtkkc mammal:iiiiiqqoii mammoth:hhhovhhhhi manag:kblrbbcmlc management:eipqmlaljb
manager:aamlaaasha managerial:iiiiiiisii manchester:djhaaaatia mandat:mologqgggg mandatory:hppnhhhnhh
mandelson:iqmpeeenee maneuver:mhphhhhohi manhattan:pioiiiiiii manhunt:qhhhhhhhhi mania:hppohhhhhi
manifesto:hthohhhhhi manilow:iiiiiuiiqi manmohan:qphhhhhhhh mann:niiiiiiiui manny:gggggggtgg
mansion:hhhhhhhpuh manual:hhnqqhhhhi manuel:hphhhhhrhi manufactur:gkrncccccc manufacturer:ddsmdoedde
manus:hhhshhhhhi maoist:qhhhhhhhhi map:jkgprmwaaa mar:jgaaxaaeha marat:hhhhhhhthh marathon:cjcclcctcc
marc:hhpnhhhnqh marcello:hhhhhhhovi march:jakkohoqiv marco:opfffffpff margaret:pqdjdddjme margin:eroeeeenoq
margot:ggggqgggwg maria:eeeeeueqre marijuana:hshhqhhohi marin:qnbbblohbb mariner:gggggggtgg mario:gglgpggsgg
marjori:gumggggggg mark:mkknkhjpjm market:heslaiadag marketplac:niiriiiiii markwayn:fvffffflff
marri:lggmgggmug marriag:lpflfqfoof marry:hshhhhhhti marsh:iiqiiiioii marshall:ffpmpffopg mart:eeskeeeeee
martha:fnrffqffff martial:qffffffoff martian:iiiiwiiiii martin:fjjjbbbrrc martina:iiiiiiisii
martinez:doiddddsdd marty:cccccccnwd marvel:ffffffffxg mary:bjhkkbbhwc maryland:frlmpqfmfg mask:jpklfffltf
mason:lthhhhhnhh mass:oohkplpkha massachusett:iejeetwpee massacr:qdjddeekde massiv:njkmrnqgha
master:ddiddddtpd match:defhfhatia matchup:eeeeeeetee mate:knffpfqqfg material:ldodudddde
matsushita:niooiiiiii matt:bobbbbcsrc matter:jjjlumania matthew:jffffffsof maui:iiiiiiqiui
mauresmo:hhhhhhhthi mauric:hhhhhhhthh maverick:gqgggggrpg max:aairjaalrb maximum:hhmnqhhphh
maxwell:hhhqhhhhti maxx:ccciccctcd maye:eeeeeeessf mayfield:iiiiiiisii mayor:ktiaaaqljb mayoral:huhhhhhhhh
mbeki:qiiiiiiiii mcadam:iiiiiiiiwi mcallister:iiiiiiirqi mccarthy:hhhhhhhrqi mccartney:hphhhhhpth
mccormick:fqrffffffg mcdonald:ffrfffffpq mcfadden:iiiiiiiiwi mcgregor:iqiiiiioqi mci:iiriiiiiii
mcilroy:gggggggtgg mcnamara:hhhhhhhthi md:hphnhqhphh meal:iiooqiiiii mean:mmkololmha meant:jpplfpflff
meanwhil:jfplfpflqf measl:aaaaayaaal measur:lonlnkamaq meat:iiooiqiiii meatpack:ffsffffffg
mechanic:iiooqiiiii medal:fjaaaaataa medalist:gggggggtgg medallist:iiiiiiisii media:jflsaaajla
mediat:pioiiiiiii mediatek:iiirqiiiii mediation:qiiiiiiiii mediator:reeeeeeeef medic:qhhhhhhhhi
medical:iljhusaima medication:dddddyedde medicin:kflmfwfffg mediterranean:qhhhhhhhhi medium:npmnhhhhhh
meet:ommhkhgmja mega:jdnlsddndd meghan:hhhhhhhhwh mel:iiiiiiiiwi melania:mddddddmvd melbourn:kddjdddtde
melissa:hhhqhhhhti meloni:osgggggggg melt:fmplffwlff meltdown:knpffffpfg melzer:hhhhhhhthh member:ppkjihaima
membership:nrllffflff meme:lhhphhhphh memo:mqlndndldd memoir:ggggggggwg memorabl:hhhnhhhrqh
memorial:ktlggggggg memory:dagsnnamka memphis:piiiiiioii men:klhffkasha mencho:rffffffffg mend:npmhhhhhqh
mendoza:gggggggtgg meningitis:cccccycccc menopaus:iiiiixiiii menstrual:iioiqqiiii mental:dndnmxdddd
mention:mhhrhhhhhi menu:fffsfffffq mep:gvgggggggg merced:ggqpgggmgg merck:ffrffuffff mercosur:luhhhhhhhh
mercury:fflftfffru mercy:iiiiiiioui mere:lhhnhhhrhh merg:eerkqeeene merger:aasfpaaiia merriam:iiisiiiiii
merrill:hhshhhhhhh merz:qhhhhhhhhh mess:fpnnoffoff messag:mnhqfhaljm messenger:hhhthhhhhh meta:dfnsaaadga
metal:gbsmlbcbkc meteor:ddjjwdddmd meteorit:ffffxfffff meter:emeeoeesef method:hhpphhqhhh metr:mhhhhhhrhi
metric:iiisiiiiii metro:gogmggxmpg metropolitan:nqiiiiiiqi mexican:qocccccilq mexico:qjfajnlkha
meyer:iqiiiiioqi mgm:gggggggpvg miami:iahhaaatla mice:hhhhvqhhhi mich:ggmggggsgg michael:drijgaapqa
michel:iiioiiiiqq michell:iqiiiiiiui michigan:njhghlnrao mickey:gglgggggwg micro:ffksffffof
microb:hhhhvhqhhi micron:bbqrbbcbbc microprocessor:hhhshhhhhi microsoft:aaguaaaaaa microsystem:eekteeeeee
mid:ldnpmodjmd midday:iioiqiqiii middl:reiaadabfa middlesbrough:iiiiiiisii mideast:ragaabbaab
midfielder:eeeeeeetee midland:hshhhhqohi midnight:fpllofforf midsiz:ggrpgggggg midterm:fvaeaaaaaa
midwest:ffffffyffg mighty:hhhohhhrhi migrant:kubbbmcbbc migration:mphoqhhhhi miguel:hhhhhhhthi
mike:dnfamamsoa mikhail:kgpggggqgg milan:fbjbbbbtmb milburn:iuiiiiiiii mild:hhqhhhuhhh mile:jdqdrddlod
mileston:jmmnqpeeqf miley:iiiiiiiiwi militant:rgaaaaaaaa military:rjddeaaeaa militia:rggggggggg
militiamen:qhhhhhhhhi milk:hsnhhqhhhi milky:eeeexeeeee mill:jpoffffoof miller:gsgggggrgg million:giponkohoi
millionair:gommgggqgg millwall:iiiiiiisii milwauke:gogggggsgg minaj:hhhrhhhhqi mind:dplmdrepne
mine:rbjbbbbhbc miner:mereeeeeef mineral:ogomgggggg mini:idordddjde minimum:hprhhhhhhi mining:llrjmddddd
minister:priaaggcca ministry:rcjicccccc minn:niooiiiiii minneapolis:juheaaakka minnesota:jtieajslaa
minor:hniqcndpcd minority:nrnffffffg minut:fmlkakarna miracl:lfnfoqfpff mirror:hhmhhqhpqh
miscalculat:phhhqhhhhi miscalculation:piioiiiiii misconduct:golqgggogg misery:iioiiiirii mishap:hhhothhohi
mislead:gogpqggpgg miss:lelhmkhrjr missil:raaaaaaaaa mission:laahwiaaaa mississippi:mnfofffpfg
missouri:lphhhhhrhh mistak:lpjbkobpnq mistaken:qiiiiiiiii mistakenly:pgmgggggqg misty:iiiiiiiiwi
mitchell:lhhnhhhphq mix:ggloggqopg mixed:kargakanjb miyazaki:hhhhhhhpuh mlb:bbbbbbbubc mln:hhrnhhhhhh
mls:hhhhhhhthi mo:hhphhhhqhi mob:qiiiiiiiii mobil:aaktjaaeha mock:ikafaaatna mode:kdjsddqdme
model:fgmskaalho modem:hhhshhhhhi moderat:npphhhhhhh modern:fffpsffnqf moderna:gggggygggg modest:fnrfffffof
modi:rffffffffg modular:hhhshhhhhi mogul:loogggggsg moham:phhhhhhohi mojtaba:rccicccccc molecul:iiiiwiiiii
moltbook:hhhthhhhhh mom:ieekeueose moment:kmfhlaarqa momentum:fnqlofflff monday:llokliookq
monetary:hhshhhhhhi money:jmpnnmakln monitor:ijlsbmobbc monologu:iiiiiiiiwi monopoly:mhphhhhohi
monster:ffffrfuqof montana:jpfffpfltq montgomeri:hhhhhhhthi month:kkpmjkanml monthly:hkrocndccd
montreal:hhmhhhhshh monument:ophhhhhhqi mood:jpplffffof moody:iiiiiiisii moon:aaaaxaabea moonshot:iiiiwiiiii
moor:fqkffffqqf moqtada:qhhhhhhhhh moral:nqgggqgmgg morgan:cmrlccclod morn:mjolpamkla morningstar:niqiiiiiii
morocco:ogggqggpgg morris:hhhhhhhsqh mortar:qhhhhhhhhi mortgag:aataaaaaaa moscow:rahajaaaaa mosqu:rccccccccc
moss:hhhhhhhqqq mostly:kgqgpgqggg mosul:qhhhhhhhhi mother:mnimcqqjqq motion:klnpneedpe motiv:phhhhhhhqi
motivat:phhhhhhhqi motor:aatgaaaiab motorola:dddtddddde mount:nnngjnalmq mountain:mcckccprcc
mourinho:ffffffftff mourn:qeeeoeelef mous:ggmpsqgggg mouth:nqoiiiiiii move:knoldiooja moved:lcknccppod
movement:ofnmfqfffg mover:hhrohhhhhi movi:aaahgaaaxa moving:klmmmlslqb movy:aaakkabaxb moya:gggggggtgg
mozilla:ffftffffff mp:hvdjdddddd mp3:eeeteeeeef mph:ngggsguggg mps:ivbkbbbbbc mr:iuliahafma
mrbeast:iiqiiiiiiq mrk:hhpohqhhhi mrs:nqiiiiioii ms:inppddddme msft:ffnsfffffg msn:ffftffffff msu:iiioiiirii
mud:pgggggqmgg mudslid:qhhhhhhhhh mull:ollpdddddd mullin:hucicccmcq multi:mkmqdddjmd multibillion:iiqoiiiiii
multimedia:ffftffffff multipl:nlbmnrbmnc munich:nqdjdddpde municipal:iuiiiiiiii munition:qhhhhhhhhi
munster:gggmgggsgg muqtada:qhhhhhhhhi murder:plfflkaiop murdoch:hhnhhhhhvi murphy:iiiiiiirqi
murray:dndddddtde murrayfield:hhhhhhhthi muscl:lnlfoffqff muse:iioiiiiiui museum:leeeeeeewf
museveni:pqiiiiiiii musharraf:qhhhhhhhhh music:aaeraaacum musical:ddddddddxd musician:fnffffffwg
musk:ianroaacam muslim:qobbbbbbkc muted:mhrhhhhhhi mutu:iiiiiiisii mutual:emreeeenef mvp:eeeeeeetef
mw:jlsjdddddd mwc:gggsggggqg myanmar:ntkccccccd myle:hhhhhhhthi myskina:mhhhhhhrhi mysterious:eeekweekee
mystery:jbhhwmbbnc myth:hhnhquhhhi myung:qhhhhhhhhi n1x:iiisiiiiii nab:piiiiiioii nadal:iiiiiiisii
najaf:rfffffffff naked:hhhhqhhhvh name:monlilaloa named:igkniaaqsa naming:phhohhhhhi nancy:idlqnddjmu
nanny:huhhhhhhhi nano:mhhohhhqhi naomi:iiiiiiisii napster:iiisiiiiii narrativ:mpphhhhhhi narrow:mrljddqmde
narrower:niqiiiiiii narrowly:fnpfrffmpg nasa:aaaaxaaaaa nascar:ieeeeeetee nasdaq:aaslaaaaaa
nashvill:iqiiiiioqi nasry:iuiiiiiiii nasty:hphphqhhqh natanz:qiiiiiiiii nathan:ggoggggpsg nation:nkmgajopda
national:lnkgjfnqoa nationalist:pqiiiiiiii nationaliz:fvffffffff nationwid:qmlccncccc nativ:fffspffmfg
nato:raaaaaaaaa natural:kcrcocclld naval:reeeeeeeee navalny:rffffffffg navigat:hhmphhhnhq
navigation:hhhsqhhhhh navy:qcccccskcc nazi:gtoggggggg nba:aaaaaaauaa nbc:fqlffffprg nc:kogggtgqgg
ncaa:aaaaaaauaa neal:hhhhhhhthh neanderthal:ggggxggggg nearby:mffltpflff nearer:niiiiiirii nearly:mlpjllkloa
neath:iiiiiiisii nebius:ggrmgggggg nebraska:fffnfffsff nebula:ffffxfffff nec:fnfsfffmfg necessary:mphohhhohi
neck:jnffsffqff need:jljonqkoln neeson:iiiiiiiiwi negativ:lmpkoeelof neglect:oggmgqggqg negotiat:qkkicccmcc
negotiation:qojaaabkab negotiator:pfnfffflff neighbor:pkijcndjod neighborhood:oglmpggmgg
neighbour:ohhhhhhoqi neil:fnfffffrsf neither:nqiiiiioii nelson:nioiiiiiqi neo:aaftaaaajb nepal:oqdddeedrq
nervous:hpphhhhphh net:ejnraaanga netanyahu:raaaaaaaaa netflix:aafgaaagxa netherland:meokeeqoef
netscap:hhhshhhhhi network:edkrjaapla nevada:oqggggqggg newborn:gggggxgggu newcastl:ccccccctcd
newcomer:hhhhhhhhwi newer:hhhthhhhhh newest:hphphhhphh newly:kkomscdlcd newrat:iiriiiiiii
newsfactor:ffftfffffg newsletter:mhrhhhhhhi newsnight:niiriiiiii newsom:ktdlddddod newspaper:mokccccpqc
nexstar:hhshhhhhhh nextel:ffrffffpfg nfc:dddmdeetde nfl:aaaaaaauda nhl:ccccmcdtcd nhs:gtgggugggg
nice:ieereeeqee nichola:mhhohhhhti nick:ipdjdodqmu nicki:hhhrhhhnqh nicol:eeekeeeewf nicola:lfffoffrof
nicolá:rekeeeeeef nigeria:rbhbbbcibc nigerian:qhhhhhhhhi night:iiffoalspa nightmar:jfopfffpff
nike:eeseeeeeef nikkei:hdsddddddd nikki:iiiiiiiiwi nine:nhllakapaa nintendo:aagtaabgjb ninth:hcijccdtcd
nipah:hhhhhxhhhi niro:iiiiiiiiwi nissan:ggsggggggg nistelrooy:hhhhhhhthi nix:hhnhhhhrhi nj:kggggtxmgg
njigba:hhhhhhhthi nl:eeeeeeetee nnaji:iiiiiiisii nobel:qckiccccoc nobody:hphohhhqhi nod:gggggggmwg
noem:fvihbbbjbb nois:fffpfffqpg nokia:ffmsffffff nominat:dlldddddwd nomination:apaabbbjwb nomine:bqgbblbbwb
noncombat:qiiiiiiiii noon:niiiiiirii nordisk:fflffyffff norfolk:iioiiiirii normal:jfpfoffoof
norris:ffffffftff north:qijfeapkkl northeast:iccclcyicd northern:pakfkpmmap northwest:ofofofqfff
northwestern:ohhhhhqohi norton:iqioiiiiqi norway:odidddqqdd norwegian:nhmhhhhhth norwich:gggggggtgg
notabl:hhhhhhhthi notch:eeqmeeeoee note:hcnmlccrld notebook:fffrfffqff noted:ohhohhhohi noth:eohplkaooq
notic:fqnmpqqffg notorious:qiiiiiiiii nou:gggggggtgg nov:mmeeseepef nova:ohnohhhhhi novak:fffffffsqf
novel:eeekeeeewe novell:ffftfffffg november:hmqnijamaa novo:eemeexekee nowher:golopggmpg npr:htmnhhhhhh
nuclear:rahflaifaa nudg:mhnqhhhhhi nugget:fffffffsoq nuke:ohhqhhhhhi number:hmlnhmapqa numerous:iiooiiioii
nurs:jnfffxflff nvda:ggmsgggggg nvidia:aaosaaaaaa nw:iiisiiiiii nxt:iiiiiiisii ny:jcolcnpqcd nyc:mblhbmyhkq
nyse:hdqqdddddd nyt:iioiiiuiii nz:ggsggggggg oakland:ffffffftff obama:evekeeeeee obamacar:gugggggmgg
obesity:cciccycccd object:idldweekde objection:nqioiiiiii objectiv:polggggggg obliterat:rggggggggg
obscur:gggrgggopg observ:jfffwfflff observation:jfffuffpff observatory:ffffxffffg observer:nrmhhhhhhh
obsess:iiiiiiioui obstacl:mogmgggqgg obstruct:iuiiiiiiii obtain:lnnqffffff obvious:iqioiiioii
obviously:hhnhhhhrhi occupation:ohhoqhhhhi occupi:rccccccccd occur:nggmgqqmgg ocean:lbjbubtiqc
oct:pjminbcmbc october:jjqmimamka odd:inijijasma odesa:qiiiiiiiii odyssey:iioiiiiiui ofcom:hhhshhhhhi
offenc:lrhhhhhnqh offend:iuiiiiiiii offens:eeeeeeetee offensiv:plaaaaapaa offer:lkoojialmj offic:jnljaamhua
officer:ormcalalfa official:pnjjiqegda officially:jclorpckpc offseason:hhhohhhrhi offset:ffsffffffg
offshor:mfrfffqffg oh:gggpgggrgg ohio:ioigrlarab oil:oaraaaabaa ok:knpffffopg okay:pqiiiiiiii
oklahoma:fnlfffurff ol:hhhhhhhthi old:kmilpjlqlq older:dniqqrddmd oldest:gggmugqgqg ole:ffffffftff
oled:ddlsddddme oligarch:qiiiiiiiii oliver:hthhhhhnqh olivia:ffffffffxg olivier:hhhhhhhthi
olympic:abacaaauda oman:reeeeeeeee omar:mhhhhqhoqi oneplus:hhhrhhhhth ongo:kmmpeteeee onlin:dgktghagia
ons:iiqoiiiiii opec:idsdddddde open:kjmmgaeqlp openai:aaduaaaaaa openclaw:gggtgggggg opener:hcccccctcd
opera:bcckccccxc operat:jgpraaaaaa operation:pomefaajfa operativ:nqiiiiioii operator:eeqqeeeenq
opponent:iodkdeesde opportunity:kommnmbpbc oppos:nslbbbbmbb opposit:nhmhhhhphh opposition:ntiaikafaa
opt:iioiiiiiiu optimism:ffsfofflff optimistic:hcqjmcdocq option:ngnohnalao optional:lhhphuhhhh
oracl:aaosaaaaab oral:iioiiqioii orang:mleentekse orban:osgggggggg orbit:haajxabaab orbital:gggmwggggg
orbiter:hhhhwhhhhi orbán:prffffffff ordeal:piiiiiioii order:lqnlkjnkka ore:hsnhhhhohi oregon:krcicspncc
oreshnik:qiiiiiiiii org:niqiiiiiii organic:hhhnvhhhhh organis:phhohhhhhi organisation:oogpgggggg
organiser:jffffffpuf organiz:ohnohhhhhi organization:njjnbtrbbc organizer:niiiiiioqi orient:lhmrhhhhhh
origin:dddjvqdjpd original:hddqodddtd originally:hppohhhhhi oriol:hhhhhhhthh orlando:hhhnhhhshh
orlean:jflffffqou ortega:iiiiiiiiwi ortiz:hhhhhhhrqi osaka:iiiiiiisii oscar:aaaaaaagxa oslo:qgggggggpg
osprey:hhhhhhhthi ossetia:qhhhhhhhhi ot:ffffffftff otherwis:isoiiiiiii ottawa:msnhhhhhhi oust:oqiicccmod
ouster:pnofffffff outag:jdmqddtmdd outbreak:faadayaaaa outclass:mhhhhhhrhi outcom:lpoffffoff
outcry:lphphhhnhh outdat:iiooiiioii outdoor:kgoggqgqgg outer:hhhhvhhhqi outfielder:hhhhhhhthh
outfit:iiiiiiisii outgo:hshohhhhqi outlast:mhhhhhhrhi outlaw:iiooiiiiqi outlet:hhrohhhhhi outlin:gtgogggmgg
outlook:ehsiaaagjq outperform:lgqpgggggg output:kcsccccccd outrag:lqmjdddjrd outreach:qiiiiiiiii
outshin:iiioqiioii outsid:pnllaaahma outspoken:iiooiiiiqi outstrip:hhpphhhhqh oval:nqiiiiioii
overall:ddnddddrqd overcam:hhhhhhhthi overcharg:iiqoiiiiii overcom:emmoeeeqef overhaul:kpnllscicc
overhead:niiiqiioii overheat:iioriiiiii overlook:hhhoqqhohi overnight:ocoiccscoc overse:qmflffffff
oversea:lmqkeeelef overshadow:hrhrhhhhhh oversight:esnmneeeee overtak:hppnhhhnhh overthrow:phnhhhhhhi
overtim:eeeeeeetee overtur:piiiiiioii overturn:lgmgqqgpgg overwhelm:lnfpfffpff owen:iiiiiiisii
owl:hhphquhhhh owned:mkpoddqddd owner:gapniaapls ownership:hhrhhhhohi oxford:iioiuiiiii oxygen:lhhhvhhhhh
oz:ggmmgwgggg ozempic:eeeeeyeeef p:dksgaaaiha p2pnet:gggsggggqg pa:onffofqoff pablo:iiiiqiirii
pace:mbqmbbbmbb pacer:gggggggtgg pacific:ndpdqddmdd pacifism:qiiiiiiiii pack:jndrdddodd packag:kqpmbmckbc
packard:eejteeeeee packer:cccccccucc pact:oepneeeeef pad:ieekweekee paddy:mhhhhhhqqi padr:hhhhhhhthh
page:ioeseeekee pahlavi:qhhnhhhhhh paid:jlqmaaamnb pain:odnddsdnde painful:hpmnqqhhhh painkiller:ffnffxfffg
paint:iekmqeekte pair:kmjlmaaqnb pakistan:raaaaaadaa pakistani:rkccccdcmd palac:niiiiiioqi
palantir:ddrodeedde palestin:ngoggggmqg palestinian:riaaaaaaja palm:pkdodnddod palmer:gggpgggqqg
palmon:gggtgggggg pam:gugggggmgg pan:fqpffqffrg panama:rggggggggg panarin:iiiiiiisii panasonic:iioriiiiii
pancreatic:hhhhhyhhhh panda:lhhhhwqhhh pandemic:ggogpwgggg pandora:hhhhvhhohi panel:hpmnmtbamb
panic:ndpkdeende panick:iqoiiiiiqi panther:bbbpbbbsbc paper:jqnoddqddu parad:iekeveeoee parallel:niiriiiiii
paralympic:gggggggtgg paralyz:pglgggqggg paramilitary:qiiiiiiiii paramount:aioaaaaawb parasit:hphoqhhohi
paratrooper:qhhhhhhhhi pardon:mqpggggggg pare:ffsffffffg parent:igmharaany paris:ogljlamlqa park:dhajipsrra
parker:hhhhhhhrth parkinson:hhhhhxhhhi parliament:otbbbmcbbc parliamentary:osgggggggg parmalat:ffsfffffff
part:llnmhjsloa partial:iuoccccccc participation:niqiiiiiii particl:ffffxfffff particularly:lfmpffflqf
partisan:hsnhhhhohi partner:lpnoccccnc partnership:mkkrdddjdd party:ktfihaafpa paso:jmqkeseeef
pass:lqjkfjaqia passag:prffffffff passenger:kcqkcprkcc passion:iqiiiqiiqi passport:iqoiiiiiqi
password:eeetoeeeef past:kholnakomn pasta:iiriiiiiii patch:bbjtlmchbc patent:eljteeeeee path:llondrtdde
patienc:niiiiiirii patient:bbgbkybbbb patrick:eeekeeesqe patriot:daaaaaauia patrol:juaaabbhoq
pattaya:iiiiiiisii pattern:gglmptqmgg paul:iliiaaarsa paula:ffffffftfg paulson:iiriiiiiii paus:lmomkbrlmb
pave:hhhqthhhhi paving:niqiiiiiii paxton:huhhhhhhhh pay:gmrlfaaill paycheck:ggsmgggggg payday:hhphhhhqhi
paying:hnqodndjdd payload:hhhnvhhhhh payment:cmppcccncc payoff:iiriiiiiii payout:gqqmgggggg
paypal:iioriiiiii payroll:ffsfffffff payton:iiiiiiisii pbs:isiiiiiiqi pc:aaeuaaaaaa pcs:aaitaabaab
pct:ggsggggggg pda:gggtgggggg pdf:iiiriiioii peac:rifaaaaaea peaceful:qogggggggg peacekeeper:rggggggggg
peacock:hhmhhhhpth peak:icpmopcmld pearl:onnmfffffg pebbl:hhhrhhhohi pediatric:iiiiiuioii
pediatrician:hhhhhxhhhi pedro:eeeeeeetne peer:iklscccild pelican:iiiiiiisii pelicot:iioiiiiiui
peltz:hhhhhhhsqh pen:fqfmfqfofu penalty:mbgbbbbsbb penc:lhqhhhqhhh pend:gopogggmgg penn:hrhhhhhrhh
pennant:hhhhhhhthh pennington:niiiiiirii pennsylvania:opflfsffff pension:cmsicccccc pensioner:iuiiiiiiii
pentagon:phhpaaahaa peopl:omjnkplfmk peoplesoft:ccoscccccc pep:niooiiiiii pepper:hhphqhhnqh
pepsico:iiriiiiiii percent:cdsjagacaa percentag:hhphhhhqhi perfect:eigooaqqpb perfectly:iiioqiioii
perform:hccjmcdmvd performanc:ailohalqqa performer:hpnhhhhoqi perhap:jnfnsffoff peril:nrhhqhhhhh
period:ikqklccnlc perk:iiooqiiiii permanent:nqnkeeeene permanently:iiiiqiioqi permission:mhhoqhhohi
permit:fqnqfffffg perplexity:hhmshhhhhh perry:hhhhhhhhwi perseveranc:ggggwggggg persian:qhhhhhhhhh
persist:loqkdoedde persistent:hhhpqhhphh person:mnbokrojkq personal:akmrajalna personality:iiiriiioii
personnel:qgmggggggg persuad:hhphhhhqhi perth:nioiiiioii peru:qfflffffff pervez:qhhhhhhhhi pete:pmcccccood
peter:cnnmoccppc petersburg:iiiiiiisii peterson:hhhhhhhthh petro:oooggggggg petroleum:eeseeeqeef
petty:iioiqiioii pew:iiisiiiiii peyton:iiiiiiisii pfizer:ggqggvgggg pga:dddddddtdd pharma:hhrhhqhhhi
pharmaceutical:ffsffpffff pharmacy:iiioiuiiii phas:ppcmocccld phelp:gggggggtgg phenom:iiiiiiisii
phenomenon:iiooiiqiii phil:fffnfqfrof philadelphia:gbhbbbxqqq philip:kologggogg philipp:hphhhhhpth
philippin:qdlddeemde philly:ffffffqtff phish:hhhthhhhhh phoenix:gggggggssg phon:eaftjaadjk photo:imkotaaljb
photograph:mhhhqhhqhi photographer:hhhoqhhhti physic:eeeexeeene physical:eempepepef physicist:hhhhwhhhhi
pic:iiiiiiiiwi picchu:qhhhhhhhhi pick:eknhhkarla pictur:gainpaaota piec:dnlqrdddpe pierc:lgggggqqqg
pig:iqioiiiiqi pile:iopddeydde piling:mhrhhhhhhi pill:ddljpxdddd pilot:kaqlnaakjb pin:jnlrffffof
pink:ggggwgggqg pinochet:qhhhhhhhhh pinpoint:lhhhuhqhhh pioneer:fflqsfflff pipe:otgggggggg
pipelin:mdsddddddd piracy:eeeteeeeef pirat:cccsccdmod pirro:iqiriiiiii pistol:qiiiiiiiii piston:eeeeeeetee
pit:mhphqhhhhi pitch:jmjiaaasjb pitcher:dddddddtdd pitt:fffffsfouf pittsburgh:eeekneqsee pivot:lgomgggmqg
pivotal:mpphhhhhhi pixar:hhhhhhhhwi pixel:aaataalela plac:klklkjmqpa plagu:lpmnhhhnhh plan:nnolliihja
planet:aaffxapaaa planetary:ffffxfffff plant:ofpjmalaaa plastic:hhmhuqhhhh plat:gogggggrqg
platform:ialsabbjab platypus:hhhhwhhhhi play:ffenhaasqa playback:hhhshhhhhi playbook:hpnhhhhqhi
player:aaaoeaatda playground:lgmpggggsg playlist:gglsggggpg playoff:aaaaaaauaa playstation:aaitaabaab
plc:eeskeeekee plea:qfflffffff plead:ollldddmdq pleas:jffffqfrrf pledg:lrnhbobjkb plenty:mnnofffmfg
plot:pofjlaagja plough:isiiiiioii plow:nqiiiiqiii plug:fpmqffffqf plummet:emseepeeee plung:kisajaagjb
pm:orhghaakha pocket:iljsneedde podcast:fffsffffpg poet:phhhhhhhth point:hgpjjegqka pois:klqkbmbnkc
poison:qejeeeqeqe pokopia:hhnohhhoqi pokrovsk:qhhhhhhhhi pokémon:eejpreekrq poland:mqmkeeenef
polar:iiiiiiuoii pole:gggggggtgg polic:qkdgaehiiq policy:ltmfgnkiaa polio:gggggygggg polish:poggpggmgg
politic:ktjgaabkmb political:mtlaaaagma politically:nommgggmgg politician:oojkeeqeqe politico:pqiiiiiiii
poll:kufgaaajka pollution:lhhhqhyhhh polymarket:pglgggqggg ponder:hhhnhhhshh pool:ffklffqsff poor:gopkcppipd
poorly:iqioiiioii pop:haliaaagwb pope:qjhiccckcc popular:gjjrkpafpp popularity:hhnqhhhhqi
population:knlppqfffg populist:ltmggggggg port:qalmaaaaab portabl:bcctccckcc portal:lffrfffoff
portfolio:dlrnddddde portland:jrkccqdpcd portrait:nphhqhhhqh portsmouth:hhhhhhhthi portugal:lskeeeeoef
pose:kllqpeedne position:mlnjikapia positiv:linbkooqbb possibility:nmmfofflof possibl:nmmkpmrkaa
possibly:meeerrukne post:joqmdahkja poster:huhnhhhhhh postpon:ndmodnqldd postseason:eeeeeeetef
pot:iqiiqiioii potential:mmnklpmmka potentially:leoneewlef potomac:iiiiqqiiqi potter:eeeeeeeexe
pounc:iiioiiirii pound:nbnjobonbc powell:klsfaaagaa power:nnjnnarlia power5:hhhthhhhhh powerball:eekeeeesqe
powerful:nihpojsiho powerhous:hhhnhhhpth ppi:hhshhhhhhh pr:lommggggsg practic:cknilpcrld
practically:niioiiiiqi practis:iiioiiirii prairi:iiiiiiisii prais:mokicccord pratt:isiiiiiiqi
pray:qphhhhhhhh prayer:phnhhhhhhi pre:knlpnaalnq precheck:iiooiiqiii precious:jfsfffffof
precision:piiiqiiiii predator:iqooiiiiii predict:ilomjrqkpb prediction:dlljaamsna prefer:jfolfffpqf
pregnancy:fffffyffff pregnant:oogggvgggg preliminary:neokeeeoee prematur:piiiiiioii premier:enagaanqtb
premiership:dddddddtdd premium:ccnsccdccd prep:jfkqffflqf prepar:omkmmaqllm preparation:peeeqeqoee
prescription:gomggwgggg preseason:hhhhhhhthi presenc:moonoeeeef present:objhnbolrc preserv:hphnhhhrhh
presid:phhhhhhhqi presidency:mtggggggpg president:prjgeaaffa presidential:muiaaaafaa presley:mffmffffvg
press:oqkijalkla pressur:nonkakkjia pretti:dtldddqmdq pretty:lggqqggmgg prevent:llmobtbjkb
preventabl:gggggygggg preventiv:hhhhhxhnhh preview:eaaooanpsb previous:icqkcmpmpc previously:jmompmcknc
prey:iiooqiiiii pric:jcsladacda prim:osdghjagha primary:avdeaiaeaa primat:hhhhuhhnqh primordial:hhhhwhhhhi
princ:podjddddod princess:hhnhhqhhti principl:nommgggmgg print:fnoqffqfff printer:hhhshhhhhi
prior:mnlmfffpfg prioritiz:hhmphhhphh priority:msepeeeeee prison:pnllbbbhmb prisoner:qkddddddpd
pritzker:isoiiiiiii privacy:ccisocqjod privat:firhmolkha privately:lnonffffof privileg:iiooiiioii
prix:ccccccctcd priz:nafipaafua pro:ikcsmaamja prob:mnolpileha probabl:iqoiiiioii probably:mkilpdqpdd
probation:phnhhhhhhi problem:kmmopmanga proc:lhmhhuhnhh procedur:niiiiiiiui proceed:opofffffff
process:jqlqlnaaja processor:bbbtbbbbbc proclaim:niiiiiirii procter:iiriiiiiii prodigy:iiiiiiirqi
produc:kokojkamqb producer:haqhaaahta product:eapsgaadaa production:iariiaaioa productiv:pgoggggggg
productivity:hhnrhhhhhi professional:eeooesenof professor:lggmvggggg profil:elrmjkaiab profit:actfaaabia
profitability:hhrhhhhohi profitabl:hhshhhhhhi profound:niiiiiiiui program:lhfsnaaiaa programm:koemeoeeue
programmer:hhhshhhhhi progress:ommjkbbnab progression:iiiiiuiiqi project:fomojkajsa projectil:qiiiiiiiii
projection:ffpmffqpfg projector:iiirqiiiii prolong:lhphhqhnhh prominenc:hhhphhhhuh prominent:nphnhhhnhh
promis:lplohoakna promot:nnjldddjrd promoter:iiiriiiiqi promotion:iqooiiiiii prompt:lpnojqngab
proof:ftflrfflff prop:ffnnfffrff propaganda:pqiiiiiiii propel:mhnohhhhqi propell:iiqiqiiiii
property:moomqeeeee propos:jppmjkaljb proposal:orkfakmkaa prosecut:mthhhhhhhi prosecution:hthphhhhhh
prosecutor:nlpgaaallb prospect:imnibbcrlc protect:mpjokroiia protection:lnpokbqakb proteg:iiiiiiioui
protein:ggmgwggggg protest:rlhcaahega protester:qpieaaaeha protestor:ohhhhhqhqi protocol:mmfrffffff
prototyp:hhhrhhhhth proud:iqiiiiirii prov:hmlppnaoja proven:lhmhhhhrhh provid:mnlnlppkia provider:bbosbbbbbb
provinc:qejeeeemee provisional:iiiiiiisii proxy:nhmphhhhhh ps2:iiisiiiiii ps5:ffnrffffpg ps6:iiisiiiiii
psp:ffftffffff pub:pqiiiiiiii public:kqnigsohna publicity:nioiiiioii publicly:pgomgggggg publish:gnmqpbckkc
publisher:fffrfffftg puerto:lphhhhhrhh puig:iiqiiiioii pull:kplkilmooa pullback:hprhhhhhhi
pullout:rggggggggg pummel:kgogggxmgg pump:lfqlofflff punch:lekkoeeosf punctuat:iiiiiiiriq pundit:hphhhhhoti
punish:mpnccccpcd punishment:nggggggrgg punt:iiiiiiisii pupil:mshohhhhhi purchas:bcprcmcccc purdu:eeeeeeetof
purdy:iiiiiiisii pure:iiioiiiiqq purg:qmeeeeekne purport:ohhqhhhhhi purportedly:qhhhhhhhhi purpos:offqffffof
pursu:ncoklcckpc pursuit:mmmlfffpff push:loonkkkjja pushback:isiiiiioii putin:raeaaaaaaa puzzl:illkuoemde
pyfer:niiiiiirii pyongyang:rffffffffg q:ggmgqggqqg q1:iiqoiiiiii q2:hhpqhhhhhi q3:ggsggggggg q4:eeseeeeeef
qaeda:rffffffffg qaida:qhhhhhhhhi qanta:hhshhhhhhi qatar:qcmccccmcc qb:bbbbbbbtkb qcat:iiisiiiiii
qi2:iiiiuiiiqi qpr3:hhhshhhhhi qtyp:iiisiiiiii quad:iiiiiiisii quadrantid:iiiiwiiiii quadrupl:iioiiiirii
quak:qfllffffff qualcomm:eemteeeeee qualifi:mphohhhohi qualification:mhhhhhhrhi qualifier:kfffffftfg
qualify:eeeeeeetee quality:fffroffpff quantum:cckcxcdccd quarantin:hhhntuhhhh quarter:aesiafhmaa
quarterback:bbbbbbbubc quarterfinal:eeeeeeetef quarterly:aatjaaaaaa quartet:iiiiiiisii quash:hhrhhhhohi
queen:nflffffmtg quell:lphphqhhhh quest:ngmgqggpgg question:lnlmmpknla questionabl:hhmhhhhshh
queu:fnlpfufffg quick:gmhmcccslc quicker:hhnhhqhqhi quickinfo:aataaaaaab quickly:kdnqdddode quiet:offfffforg
quietly:ilnoqeeknq quinton:hhhhhqhoti quit:iolmioaqla quot:kjopnalmea r:hoilmndord race:iqgjeiirka
rachel:knlfffffvg racial:jqeeeeeluf racially:iiiiiiioui racing:ffklfffsof racism:gqmggggqgg
racist:dsdddddqod rack:hhmrhhhnhh radar:jfmfrsqnff radcliff:ffffffftof radeon:iiisiiiiii
radiation:mhhhvhhhhi radical:qeeeepelef radio:eklopaansb raf:qiiiiiiiii rafael:eekeeeetne rafah:reeeeeeeef
raft:iiqoiiiiii rage:pjlhbmrhbc raging:oggggqugpg raid:pphlaaakka raider:aaaaaaauab rail:nfklopfnff
railway:piiiiiqiii rain:laaijaynjb rainbow:hhhrhhhohi rais:jmqjjoljja ralli:jfpffffqff rally:llrgagalaa
ralph:iqoiiiiiqi ram:jjhniamraa ramadan:qhhhhhhhhi ramallah:qiiiiiiiii ramirez:gggggggtgg ramo:iuiiiiiiii
ramp:nqmkcnpccq rampag:qiiiiiiiii rampant:hphrhhhhhi ran:mcmicccrcd ranch:pggogggggg rand:nqiiiiioii
randy:hhhhhhhthh rang:nholaoalia ranger:bccccccucc rank:gffjaaatna rap:fflffffovg rape:qggggggmgg
rapid:ddnndeqrde rapidly:nflmptfffg rapper:dnddddddwd rare:lklitnmimp rarely:niiiiiirii ras:niiiiiiiui
ratchet:ohphhhhhhi ratcliff:isiiiiioii rate:ccteanhaak rated:hhnhhhhqqi rather:jqnldodndd ratifi:hprhhhhhhi
ratify:mopggggmgg rating:ckpjccdlud ratio:niiriiiiii rattl:pmmabpbhbb ravag:qhhhhhhnhh rave:logqgggmgg
raven:aaaaaaauab raw:fflpfqfmrg ray:bjhnnbbptc razer:hhhshhhhhi razr:ffftfffffg rb:gggggggtgg rbs:gggggggtgg
reach:mjnllkmoia react:mlmnbbbnpc reaction:knmlbbboqc reactor:niiiuiiiii read:hmpnalblqb reader:eemqeoemqq
ready:mllnoaamma reaffirm:lgrmgggggg real:iknonaapjm realis:hphhhhhrhi realistic:niioiiioii
reality:imnmnppkrc realiz:hshqhhhhhi really:imllqompla reap:mpphhhhhhi reason:lamooaannq reassur:nqmmgggggg
rebel:raaaaaahap rebellion:oogpgggggg rebellious:phhhhhhhhq reboot:emkreeeknq rebound:earaaaaoab
rebuf:pphhhhhhhi rebuff:iqoiiqiiii rebuild:nfolffflof rebuk:nsffffffpg recall:nipgklboab recap:daajoapsla
recaptur:nioiiiioii receiv:mmnmaaampa receiver:ffffffftff recent:lgpkkjanna recently:imopccccrd
reception:iioiiiirii recession:ffslffffff reckless:piiiiiioii reckon:pggggggqgg reclaim:nomgggqgqg
recognis:omfnffflof recognition:pojkneekee recogniz:pmemepeene recommend:hklmcwcicd
recommendation:cniccydccd record:diqjmkoooa recorder:ngmqgggggg recount:luhhhhhhhh recover:ninjkoboab
recovery:ckricnpild recruit:nnllffflrf recruitment:pioiiiiiii red:hjgkojarpm reddit:gggtgggggg
redesign:eeetneeene redford:iiiiiiiiwi redistrict:fvfffffffg redmond:iiisiiiiii redraw:pqiiiiiiii
redskin:hhhhhhhthi reduc:jnpnarmfka reduction:lhrhhhhhhh redwood:iioiiiqiqi reel:omkmeeenee
reelect:qiiiiiiiii reelection:nsmggggggg reestablish:qiiiiiiiii ref:iiiiiiisii refer:hshohhhhqi
refere:jeeeeeetef referenc:lqgpggggqg referendum:mudddddddd refill:piiiiqiiii refiner:pioiiiiiii
refinery:peqeeeeeee reflect:emmmetenqe reflection:niioqiiiii reform:ntmbbbcbbc reformist:pqiiiiiiii
refrain:phnhhhhhhi refresh:gggtgggggg refuel:qflfffffff refueler:qiiiiiiiii refuge:otbbbbcbbc
refund:ddsddddldd refus:nohkisalis refusal:pqiiiiiiii regain:meqeeoemne regard:lfqffffoff regim:rfgeaaaaha
region:qehgghuhaa regional:pbohbbbkbc register:kpomdeemne registration:npmhhhhnhh regret:qflfffflff
regular:hcimcccsod regulat:iiiriiqiii regulation:jnqlffqfff regulator:aislaobaab regulatory:ffnrffffrf
rehab:pfflffflof rehearsal:lgggvgggqg reign:gggggggtgg reignit:pgmmgggggg reilly:iqiiiiirii rein:nookeoekee
reiner:fffmfqffuu reinforc:nqiiqiiiii reinforcement:phhhhqhhhi reiterat:ohnhhhhohi reject:opmiamakia
rejection:niiiiqiiqi rejoin:niiiiiirii relat:jopnkoobbc relation:qckclccccd relationship:jncocnqmsd
relativ:offlopqfof relatively:hphqqhhhhi relativity:iiiiwiiiii relax:nqioiiiiii relay:ggggqggsgg
releas:lljrfjahoa reliabl:nioiiiioii relianc:hprhhhhhhi reliant:iiiiiiirqi relief:nkpclpcklc
reliev:lgggqggrgg religion:ohhqhhhhhi religious:rfffffffff relish:hhhhhhhthh relocat:ohnhhhhohi
rely:kolgpqqmgg remad:nqiiiiiiqi remain:mmoiljnlna remainder:ffffffftff remak:mfffffffvg remark:orjlbbbhkc
remarkabl:hhhnqhhnth rematch:hphhhhhrhi remember:ddjndddptq reminder:niiiiiiiui remors:iuiiiiiiii
remot:oddqneqdde remotely:iiqoiiiiii remov:lplnaonipa removal:phmnhhhhhh renam:mrlffffmpg renault:hhmhhhhshh
render:fnnsffffff rene:ktjeeeeenq renew:nlmhbbcnpc renounc:niiiiiiiui renown:iiiiqiiiui renstrom:gggggggggy
rent:ddqodeekpe rental:ggqmgggmqg rené:iiiiiiiiqu reopen:pnlhaamfpa rep:jtiddndlod repair:eejqueeeee
repairabl:iiisiiiiii repatriat:piiiiiqiii repeal:gqggggyggg repeat:mmemeeeree repeatedly:nqiiiiiiqi
replac:lnkpaaanha replacement:dkilsndppd replay:iiiiiiisii reply:niiiiiirii reportedly:mfmqhialja
reporter:npcmcncmod represent:hopmcccnld representativ:krmeeeepee repression:qiiiiiiiii repriev:mhpohhhhhi
republic:nmbbbbcrlc republican:hviaafagea request:mpnobbbhkb requir:ionqalbjkb requirement:fmmlfpunof
rescu:paikolbmbb rescuer:qddddddmde research:fjppqlmdaa researcher:aajnwkaajb resembl:piiiqiiiii
reserv:hasaaaakaa reservist:pqiiiiiiii reset:mfpffpfnff reshap:monjpqddmd residenc:qldkdeedde
resident:oilmaltjab residential:piioiiiiii resign:nqjjjaanjr resignation:nrkcmcdmcd resilienc:iiiiiiioui
resilient:nhqhhhhhhh resist:pnlmfffffg resistanc:pljkeoekee resolution:poilmddddd resolv:mdmoqddldd
resort:ibbbbbbhby resourc:ffppffuffq respect:lomkeeepef respond:nnliaaaplb respons:oojianqkmp
responsibility:ondjdndopd responsibl:oeepoeeeof rest:kmlgjlarmb restart:lcqnlcclcd restat:iiqoiiiiii
restaurant:ibmbblbbby restiv:qiiiiiiiii restor:mnnnkmbmbc restraint:phnhhhhhhi restrict:mqjnneqdde
restriction:lrimccdjoq restructur:eeteeeeeee result:hoplkkloja resum:paninaaljb resumption:phnhhhhhhi
resurgenc:hhhhhxhhqh resurrect:gqmpggqggg retail:fbslkbbbkc retailer:aaslaaaaaa retain:kemkepepqe
retak:pomggggggg retaliat:qnfffffffg retaliation:rcicccdcmd retaliatory:mhrhhhhhhi rethink:klooreeeee
retir:hkojmlbrab retirement:glphbbcqkc retreat:klshbbcbbc retribution:huhhhhhnhh retriev:piiiqiiiii
retro:hhhthhhhhh return:jllgphlqoo reunification:pioiiiiiii reunion:lhhhhhhnuh reunit:gggggggmwg
reuter:nhqgicjmda rev:niiiiiioqi revamp:cnnqmndjod reveal:hjjorpmkpp revelation:pqiiiiiiii reveng:nljeeeepqe
revenu:aasnaaaaaa rever:piiiiiiiqi reverberat:nioiiiioii revers:jmnlsmpklc reversal:hhqnhqhhhh
review:gikpipkksa revis:dlqkpeedpe revision:hpphhqhhhi revisit:lphnthhhhh reviv:lnplmcdjod
revival:lfpnffflof revok:oqlgggqggg revolt:nrmhhhhhhh revolution:ommnffffff revolutionary:qeenepeeef
revolutionis:iiioiqiiqi revolutioniz:iiiiqqiiqi reward:nfolffflof rewrit:ereoqpqene rex:hphhvhhhhh
rey:iiiiiiirqi reza:qhhnhhhhhh rfid:gggtgggggg rfk:aaaaaybhab rgb:iiiriiiiqi rhod:iiiiiiqrii rica:lugggggggg
ricardo:niiiiiirii rice:gglggggoug rich:ncomoncicd richard:klmkneekte rick:jomeeeeqof ricky:hhhhhhhqti
rico:kogmgggrgg rid:nhhhhqhphh ride:hdmnsddomd rider:hhhhhhqqqi ridg:pffpffffff riding:ngmmgggpgg
rifl:oggmgggpgg rift:poijddqjdd right:mojkiaapna rihanna:nhhhhhhhuh rijkaard:iiiiiiisii rim:nhhrhhhhhh
ring:hiiktlbnqb rio:ggrogggggg riot:poeeeeeone rioter:oqmggggggg rip:lljnnddmse rippl:hhpnhqhnhh
rise:jdshknaeia risen:ggsgggggpg rising:ggqlarlhno risk:klnlkvmiea risky:mnlmrqfffg rite:iioiiqioii
rival:ikpqflalaa rivalry:iddjdddtde river:ndllddxjdd riversid:ophhhhhhqi rivian:ggqqgggggg riyadh:rggggggggg
road:kkmhoauonu roadmap:iiioiiirii roam:iiisiiiiii roan:hhhhhhhhwh roar:lhmhhhhpqh roast:goomgggmqg
rob:dkdjdndnvq robbi:eeeeneeove robert:aplaakapta robin:gqggpggqpg robinson:dddddddtmd robot:aaormabkmb
robotaxi:hhshhhhhhh robotic:ddlsnoedde robust:ngqmgggggg rochus:iiiiiiisii rock:mfieqalkua rocker:iiiiiiiiwi
rocket:lacawaaiia rocky:dkklddqotd rod:hphhhhhrhi roddick:eeeeeeetef rodrigo:iiiiiiiiwi rodriguez:oggggggpqg
rodríguez:qphhhhhhhh rog:gggtgggggg roger:hcciccctld rogu:mhhqqhhhhi roil:nnqfffffff role:lnglijanta
roll:fmjrpikhma rollback:niiiiiuiii rollercoaster:iiqiiiiiqi rollout:fffsofffof rollover:gggggggtgg
rom:iiiriiiiqi roma:hhhhhhhthi roman:fqfmpffppg romanc:gggpgggmug romania:hphhhhhqqi romanian:mhhhhhhrhi
romantic:hhhhqhhoqq rome:knfffffqpq ron:iiiiiiirqi ronaldo:hhhhhhhthi ronan:hhhhhhhthh rooki:eeeeeeetef
room:ibmlkmbqqc root:jffloffrof rory:iiiiiiisii rose:easjaaaema rosen:iiirqiiiii roster:ffffffftff
rotat:hhphqhhhqi rotten:hhhhqhhhvi roug:iqiiiiiiui rough:hhnoqhhohi roughly:hhhohqhohq round:hjfkaaitaa
roundup:ddopneepde rout:mbmmmbbqbb router:gggtgggggg routin:fffnfwfnfq rover:ddddweende row:ioojaaapla
roy:golggggqsg royal:menkqeemqe royalty:iiioiiiiui rsf:qhhhhhhhhh rtx:gggtgggggg rub:niiiiiirii
ruben:nioiiiioii rubin:gggrsggggg rubio:prfgaaaaab rugby:cccccccucc ruin:nhhhhhhnhu rule:kpojjkpmja
ruled:nmilaabpjb ruler:pphhhhhhhi ruling:lrokaaalip rumbl:mgomgggmpg rumor:aahslkanla rumour:knlffffotg
rumsfeld:qhhhhhhhhi run:injljaarla rundown:phhhhhhhqi runner:hddddddtpd runoff:eveeeeeeee runway:iiqiiiiiiq
rupert:hhnhhhhhvi ruptur:piiiiiioii rural:iseoeteeee rusedski:hhhhhhhthi rush:immkccpqcq russell:nnfffffqfg
russia:ragdeaacaa russian:rajaiaaida rutt:qggggggmgg ruud:hhhhhhhthi rwanda:qiiiiiiiii ryan:bchicccrtc
ryder:eeeeeeetef ryugu:hhhhwhhhhi ryzen:dddtddddde s24:hhhqthhhhi s25:hhhovhhhhi s26:aadstaaaaa
s27:iiiouiiiii sabalenka:gggggggtgg sabotag:phhohhhhhi sach:ddsjdddddd sack:knjddddsde sad:mhnhhhhoqi
saddam:rggggggggg sadr:reeeeeeeef safe:mmnonnngab safeguard:gqlrgggggg safely:pioiiiiiii safety:bopqkbbjbc
safin:gggggggtgg sag:iiooiiiiqi saga:noggqggmqg sail:nggmsggmgg saint:gggggggtgg sak:cctccccccd
salary:jfpnfffpff saldaña:iiiiiiioui sale:ebsmaiahna salesforc:ggrmgggggg salt:offfptqffg
salvador:mshhhhhohi sam:cjhpcccprc sampl:hhhhvhhnhh samsung:aaaukaaaaa samuel:iiiiiiqoqi san:hlmngknqjq
sana:prhhhhhhhh sanction:raheaaagaa sanctuary:nsiiiiiiii sand:mhnhhhhqhi sander:nioiiiioii
sanderson:iioiiiioqi sandisk:iioriiiiii sandra:googgqggtg sang:iiiiiiioui sank:pgoggggmgg santa:hkoloddnrd
santander:hhshhhhhhh santiago:piiiiiioii sao:iioiiiirii sap:eeereeepef sarando:iqiiiiiiui sass:hhhhhyhhhh
sat:iioiiiqoii satellit:maihvaaaia satisfi:iiiiiiisii saturday:kihdjamsms saturn:bcccxccccc saudi:radaaaadaa
saudis:pioiiiiiii saulnier:hhhhhhhthi savannah:iiiiiiioui save:krlkmmkkpn saved:dllkpeerde saving:dkrldnqjdd
savvy:hhhrhhhohi sc:hhnhhqhoqi scal:ojmknmokkc scalis:nsiiiiiiii scam:jflrofffof scan:gggosqgogg
scandal:jophbbbpkc scar:jmklocpqld scary:hphhhqhoqi scath:htmhhhhnhh scatter:oggmggqmgg scen:klghnoomtc
scenario:ilojdddrde schedul:hiklhrorha schem:dlppdoedne schill:gggggggtgg scholar:lrhphhhhhh
school:ongjfqnmjq schumacher:lggggggsgg schumer:gulggggggg sci:fffpfffprg scienc:aahkwspaaa
scientific:fffmvfuffg scientist:daacxoneaa scissor:iiiiiiiiwi scold:iiiriiioii scoop:pmcklcckqc
scor:hagiaaitna scorch:iiiiiiuoii scorer:iiiiiiisii scorses:hhhhhhhhwi scot:gggggggsqg scotland:bjccccctcc
scott:cmoicncorc scotti:hhhhhhhthi scottish:coiccccsqd scour:iiiouiiiii scout:kgomgggqgg scrambl:npmhkbshbc
scrap:jopoeeelef scratch:hhhpqhhphh scream:ffkfffflwf screen:aihrhraera script:kffoffffvg scrub:ggggugggug
scrum:ffffffftff scrutiny:lqnodddldd sdf:qiiiiiiiii sea:pafapatinb seahawk:aaaaaaauaa seal:ncocccdqmd
sean:eljeqeqqqe sear:hhrhhhhohi search:jljrmaamha season:aagdaljtna seasonal:iiriiiiiii
seasonally:iiriiiiiii seat:itlhajamma seattl:jdijdddsmd sebastian:hhhohhhqqi sec:gcscccckcc
second:jlmjjjaqni secondary:iqioiiioii secret:mljmskmjna secretary:nsnaaaaaaa secretiv:mshohhhhhi
secretly:oggogqgmgg section:nqioiiiiii sector:lcrkcccccd secur:mkkoaaaoia security:nplpeaadfa
seed:aaeaaaauaa seeing:jflnfqfpof seek:opllhlajkl seeker:ltgmgggggg seem:lmhqakania seemingly:kglqgggmpg
segment:ktgmgggggq seismic:nqiiqiiiii seiz:pqajaaahia seizur:osekeeeeef select:hokoqccpcd
selection:mleeneeree self:kkkqcncmod sell:hfroagigma seller:ffppffflof selloff:eesmeeeeee semi:cciiccctcd
semiconductor:ffprffffff semifinal:dddddeetde semis:gggggggtgg semitic:luhhhhhhhh sen:lsbmbqckbc
senat:hviaghaada senator:itngaoniab send:omllilkjll sender:iiisiiiiii senegal:ohhhhhhqhi senior:omkjbbbobb
sens:eoeoepepof sensation:hhhhhhhnvh sensitiv:nhhpqhhhhh sensor:mggrggqggg sent:mlmnkmania
sentenc:qmjgaaaamb sentiment:lgrggggggg seoul:qeeeeeekqe separat:ndnjdodnpd separatist:raaaaaaaab
sept:mcoilpcocq september:jipoakamjb sepulchr:qhhhhhhhhi sequel:dddjddddxe serena:ffffffftfg
sergey:hhhthhhhhh seri:hhhhhhhthi serial:phhhhqhhhi serif:fmpqffffof serious:kmnobmcobc seriously:qffffffmfg
serv:mokncncocc server:aaftaaagab servic:kknqaknhik sery:decmiaarta session:jppjblbokb setback:knfmfufofg
settl:fapokabpab settlement:naqlaabaab settler:rcccccdccd seven:melhmhnqpa seventh:nckccccrcd
sever:kckilcyccc several:nngomammit severanc:hhshhhhhhi severely:nqgmqggggg sevill:iiiiiiisii
sewag:iiiiqqiiqi sex:manjqobkpb sexual:mimokbblob sexualis:hhhthhhhhh sexualiz:gggtgggggg
sexually:iqioiiiiqi sf:hhhhhwhphh shadow:qpiclccccd shah:poggggggpg shak:oklloaalob shakedown:iioiiiioqi
shaken:mooggggogg shakeup:hpqnhhhhhh shakur:iiiiiiisii shaky:mmoffffpff sham:eukkeeelef shan:gggmgggrqg
shanghai:hhhhhhhthh shap:gqlmpcclpd shaquill:hhhhhhhthi shar:baslbjaeil sharapova:hhhhhhhthi
shareholder:bbtbbbbhbb shark:eeeeneyene sharon:rdddddddde sharp:idrdrdddme sharply:flshkbobbc
shatter:mfffpfxofg shaun:iiiiiiirqi shawn:iiiiiiisii shea:iiiiiiirqi shearer:iiiiiiisii shed:lbqbqmclbc
sheet:gqomqggggg sheffield:gogggggrqg sheikh:nqoiiiiiii shell:ggsggggmgg shelly:qiiiiiiiii
shelter:lhqhqhhhhh shelv:ffksffflff shepard:hhnhhhhhvi sheriff:ksjddddmpq shi:qhhhhhhhhh shia:phhhhhhhqi
shield:nflnfsflff shiffrin:iiiiiiisii shift:mnmnaarinb shiit:rffffffffg shin:keneqeemse shingl:gggggxgmgg
ship:qhjmljaaao shipment:odnpdddddd shirt:mhhhhhhrhi shock:lhoigakpmn shockwav:qiiiiiiiii shoe:mhphhhhhqi
shook:nfnlfffoof shoot:orjfeiajhp shooter:keeoeeqqqe shop:jdnqmdddmu shopper:eeqqeeeeeq shor:lflnffxlff
short:fnomojanoa shortag:jjpqkmbbbc shortest:hhhohhhrhi shortfall:lgqggggpgg shortlist:gogggggmvg
shortstop:hhhhhhhthi shot:mohfjsaolo shoulder:lfflfffrof shout:lgmggggpsg showcas:jdjrmddmmd
showdown:epekeeerqe shower:idddweekne shown:knfopqffrg showrunner:iiiiiiiiwi shrin:qffffffmfg
shrink:kfqofqfffg shrug:llrjdddjdd shuffl:hphhhhhrhi shun:nhpnhhhhhh shut:nlmojkaiop shutdown:hunfaaafap
shutout:iiiiiiisii shutter:mglqgqgggg shuttl:eeeexeeeee shy:hhmhhhhshh sick:golmpqqgpg side:jlekilasma
sidelin:iddkdoqsde sidestep:mphhqhhohi sideway:ggggpgggwg sieg:qeeneeelef sierra:pggggguggg sigh:mhhohhhqhi
sight:mclllmcpnc sign:knmlinaplr signal:oiokpjlela signatur:erqeeeelef significant:jjmoncvcpc
significantly:ddnnnvekde silenc:neekeoeore silent:opffoqffof silicon:idnqneekpe siliconvalley:iiisiiiiii
silk:guggggggqg silver:casahaaola silverston:iiiiiiisii silvio:mthhhhhhhi sim:hhhshhhhhi similar:eepnopenof
simmer:ohphhhhhhi simon:jffffffquf simpl:iljkqueoee simply:dllqdddope simpson:ggggsggmug simulat:nhhnthhhhh
simultaneous:piiiqiiiii sing:fffffffpvf singapor:idskdoedde singer:eaaaaaaaxb singh:mldddddsde
singl:ggkolnaoso sink:mlqlakmkia sinner:dddddeepve sir:bpbbbbcsqc siri:ddktdddddd sirius:iiqiiiiiqi
sister:kodndeense sit:iqlkoccqcc sitcom:hhhhhhhovi site:pkhpgnadaa situation:okhilccqlc six:ljkkkfarma
sixteen:iiiiiiisii sixth:kcnclccrod size:flnqqbbhob sized:ddmquddddd sizing:iiqiiiioii sizzl:iioiiiqoii
skat:dddddeetde skater:iiiiiiisii skeleton:iiiiwiiiii skeptical:osffofffff skepticism:looggqgmgg
ski:hcicccdjcy skid:hhqnhhhnhh skier:pcccccdqcq skiing:iiiiiiisii skill:golmpggopg skin:hhhoqqhohi
skip:iooonoekee skipper:kfffffftfg skull:gggrsggmgg sky:hajjvabknb skyp:hhhthhhhhh skyrocket:hhshhhhhhi
skyscraper:mpphhhhhhi slack:iioriiiiii slain:pqiiiiiiii slalom:iiiiiiisii slam:lnhhlkupkn slap:hhphhhhqhi
slash:ldqjdrdjdd slat:hhhhqhhoti slaughter:pphhhhhhhi slay:niiiiiirii sleep:jffnowflff sleeper:nhhhhhhpqh
sleet:ffffffyoff sleev:iiqoiiiiii slew:iiisiiiiii slid:iasjaaaiga slight:kgqmgggmgg slightly:hdsjdddddd
slim:gqgrgggmgg slip:hgsaiaamia slop:eeeteeeeee slot:iiiiiiirqi slovakia:nggggggrgg slovenia:fufffffofg
slow:hjrmapphaa slowdown:dksldndddd slower:ggrmgqgggg slowly:ngqgqggggg sls:ggggwggggg slugger:hhhhhhhthi
sluggish:ffsffffffg slum:qhhhhhhhhi slump:bbsbbbcnbc slur:fffmffffwg sly:iqioiiiiqi small:lmmpkmaioa
smaller:dnnrmddddd smallest:hhqnhhhnhh smart:eaasmabkmq smarter:fnfsfffffg smartest:hhnhhhhrhi
smartphon:aaaubbbabb smartwatch:gggtgggggg smash:kknirccooc smear:nqiiiiiiqi smell:hpphqqhhhh
smil:hphhhhhrqh smith:hpkbbbbsbc smok:hhphhqhhqi sms:hhhshhhhhi smu:iiiiiiisii smuggl:mogogqqggg
snag:hpmhqhhphh snap:gpollkskob snapdragon:gggspggggg snarl:mphhhhuhhi snatch:mhhhhhhrhi snl:ddddddddxe
snow:gddahayhja snowfall:iiiiiiyiii snowstorm:ddidddyddd snub:lolddddntd soak:piiiiiioii soap:hhnhhhhhvi
soar:larjhiagaa sober:hhhhhhhqti soc:hhhrthhhhh socal:jffffqylff soccer:icccccctcc social:fiataaacfa
socialist:huhhhhhhhi sociedad:iiiiiiisii society:kpnkpeedre sock:iiooiiqiii sofi:hhrhhhhhqi soft:eereeeenof
softbank:iiisiiiiii soften:npphhhhhhh softwar:aajtaaaada soil:ggmguggpgg solar:fbbbxbbhbc sold:gkppakaipb
soldier:riaaaaaeaa solid:llnjmodpdd solo:fmflffflvf solomon:lhqnhhhhhh solution:ldpndeende solv:keeoueekee
somalia:pqgggggggg somaliland:rddddddddd somehow:iiiiiiisii someon:koemeeepqe someth:flkoslonbb
sometim:mggopggmpg son:ojkkamamqa song:bbblbbbjwc songwriter:lhhhhhhhvh sonic:lgmguggmgg sonny:hhhhhhhthi
sony:aaitaaaana soon:mhmqmakjaa sooner:hhnothhhhi sophi:iiiiiiirqi sophisticat:mhhoqhhhqi sora:gggtgggggg
sore:iiiiiiisii sorenstam:iiiiiiisii sorry:kqffpffppg sort:kggmgggsgg sought:oqnlcncccd soul:gglgggggwg
sound:golqonciod souness:hhhhhhhthh soup:hhnhvhhhhi soupy:iiiiwiiiii sour:hrpnhhhhhh sourc:nllpeaalga
south:plkaapnlka southampton:iiiiiiisii southeast:molgpguggg southeastern:nnlfffqmpg southern:qehckhtian
southwest:nfqfffflff sovereign:qiiiiiiiii sovereignty:qhhhhqhhhh soviet:offfrffofg sow:qhmhhhhhhh
sox:ahaaaaauaa sp:hphrhhhnhh sp2:eeeteeeeef spac:eachxahdha spacecraft:bbbbxbbbbb spaceshipon:hhhhwhhhhi
spacewalk:hhhhwhhhhh spacex:caiaxaaaaa spadea:iiiiiiisii spain:ojihaaaqaa spam:bcctcccccc spammer:eeeteeeeee
spanberger:gvgggggggg spaniard:gglggggsgg spanish:kilaaabsmb spar:ndnddotnmd spark:oomlajakka
spat:ohhohhhohi spawn:gomgugggqg speak:npkjnaanla speaker:lndsdddddd spear:hhhhhhhhwi spec:eeetneqeee
special:msihajahqa specialist:hhphhqhohi specific:hpmnqqhhhh specifically:hpnqhhhhhi
specification:hhhthhhhhh spectacl:hhhhthhoqi spectacular:hhhhthhrhh spectator:hhhhhhhthi speculat:iioiqiioii
speculation:jnpcmcdpmd specy:ccccwcvccd speech:isohkbbaqb speed:igjqpjqmaa speedboat:qogggggggg
speedway:iiiiiiisii speedy:piioiiiiii spell:kgomggumgg spencer:hrhphhhnhh spend:eoqolaaena spent:jplmbobomb
spic:iiqiiiioii spider:eeekoeeewf spik:ikrgkabgmb spill:lfnloqflof spin:jkncucqlmd spinner:iiiiiqirii
spinoff:hhnhhhhqqi spiral:olndpodjdd spirit:lkodmddlrd spit:hhphqhhphh spitzer:gorggggggg splash:iiioqiioii
splinter:pphhhhhhhi split:fqnjbbbnqb splurg:mhnohhhhhq spoil:hhpohhhohi spoiler:lhhhhhhhvh spoken:mphohhhohi
spokesman:nqijbbbmpb spokesperson:isioiiiiii spokeswoman:npklffffqf sponsor:phhphhhhhh spoof:hhhrhhhhqi
spook:lgrggggggg sport:cliefljtfa spot:chdltanqoa spotify:fforffffof spotlight:mfplffflof sprain:iiiiiiisii
spray:lhhhquhnhh spre:ofnofffffg spread:nghkkuomaa spring:ioollbpmpc springer:hhnhhhhhvi sprint:ckoncccrcc
sprinter:dddddeetde spur:ekljalbsab spurn:iiiiiiisii spurt:hhnhhhhrhi sputter:hhphhhhqhi spy:plmjmddddd
spying:pqeneeeeef spywar:ccitccdccd squad:bjbbbbbtbc squar:kekkeeepse squawk:iiriiiiiii squeez:lnlnfqfoff
sri:qfflffflff ssd:iiisiiiiii st:himeajasha stab:pffffffnqf stabilis:hhshhhhhhi stability:lqomgggggg
stabiliz:lhrhhhhhhh stabl:kfrfpffffg stablecoin:hhshhhhhhh stack:hhmnhhhnth stadium:eafajaatpa
staff:mjokanlnla staffer:fnlmptfmpg stafford:hhhhhhhthi stag:klijisaora stagflation:iiriiiiiii
stagger:iiioiiuiii stak:kmrgaaamaa stalemat:lsmggggmgg stall:plljdddmde stamp:lommgggmqg stan:hhhhhhhqti
stanc:ppmhhhhhhh stand:lpglaampmp standalon:hphrhhhhhi standard:akppjkaioq standoff:mlqkdeekde
standout:hhhnhhhshh stanford:lnlloqfoff stanley:eeqkeeeone star:abadrhhpuk starbuck:ggqmgggmqg
stardom:iiiiiiiiwi starliner:ggggwggggg starlink:obhbvbcbbc starmer:osefaaahaa start:kjmmlilqjl
starter:gggoggqrgg startl:iiooiiioii startup:eemropeeef stat:mpliippnfl statement:pokhaaania
station:lkiavaleja statistic:ggsggggmgg statu:hshhhhhhti status:mnlijtalaq staunton:hhhhhhhhwh
stay:lmlljknpoa steady:hbsbbbbjbc steal:kcmqlcckpc steam:dkqqdddddd steel:kereeeekee steeler:bbbbbbbubc
steep:ffsmfffffg steepest:iiqiiqiiii stefan:niiiiiirii stefanski:iqiiiiirii stefon:hhhhhhhsqh
stellantis:hhshhhhhhh stem:kmokrpeeee step:nnnlfjammm stephani:hsnhhhhhqi stephen:cphklccotc
stern:hhmnhhhpqh stev:inioaabpqb steven:iemkeeerqe stewart:icpccncoqd stick:kojpeoqkne stidham:iiiiiiisii
stiff:kgpogggmgg stifl:gggopqgqgg stiller:iiiiiiiiwi sting:mhnhhhhqhi stir:jnnlfffpof stitt:isoiiiiiii
stock:aatjaaaaaa stockpil:odpkdeedde stok:mepkeeenef stol:hhhohhhqqi stolen:molmggggsg stolz:hhhhhhhthh
ston:ieemqeeeve stonecipher:iiriiiiiii stonepeak:hhshhhhhhi stood:kggggggspg stop:lmmnlplmla stor:faqplnkdas
storag:jbbtkbbbkc storm:iehafayhdm story:jlknokmlsa storylin:gggmgggspg straight:dgoikaaroa
strain:ojmncmcncc strait:rcdaaaaaaa strand:pckiocpccx strang:ieeoueqeqe strangely:iiiiwiiiii
stranger:ccccmcdjxd stranglehold:phnhhhhhhi strap:nioiiiioii strategic:nlpndddddd strategist:niqiiiiiii
strategy:mnooalakab stratton:huhhhhhhhi straw:prfffffffg streak:bbnbnbbskc stream:bcjpcccptc
streamer:iioiiiiiui street:kjsgdehfjk streisand:iiiiiiioui strength:lpqddodjdd strengthen:kepoqeeene
stress:mrnffffmfg stretch:emmoepepef strict:hphohhhoqi strik:qdkddhagcg striker:bbbbbbbubc string:omkfffflqf
strip:pbjnbbblbc strix:hhhshhhhhi strok:gciicwcpod strong:jeqigknmna stronger:lerkepeeef
strongest:hhqnqhhhhh stronghold:rffffffffg stroud:iioiiiirii struck:pmkljanlab structur:eemkweeeef
struggl:lnojamlola stuck:mepkeeqleq stud:iiiiiiirqi student:lrkiaqanhr studio:bibqbbbbvb study:aajlswneal
stuff:hrhphhhhhq stumbl:mhnhhhhqhi stun:ahhjraarnq stupid:iqioiiioii stupidity:nsiiiiiiii stutter:iiioiiirii
styl:fimmkbbost sub:phhphhhhhh subclad:iiiiixiiii subdu:niqiiiiiii subject:ggogsggopg submarin:qdjdneekde
submission:piiiiiiiqi submit:lnofoffoff subpoena:dpsddeedde subscriber:ffprffffff subscription:eeoreeeene
subsidiary:ggsggggggg subsidy:duodddddde substanc:gggggqgsgg substantial:hshohhhohi substitut:iqiiiiirii
suburb:qfffffffrg subway:ooggggqogg succ:jqmlfffpff succeed:kfloffforg success:kbhhkbbrsc
successful:ndnmpddnde successfully:lfllufflff succession:nnnfffflrf successor:mnplmddjdd suck:hthhqhhhhq
sudan:raaaaaaaab sudanes:qpffffffff sudden:jfplffflou suddenly:mljmreemne sued:hnpnccdcrd suffer:lmjeopaqla
sufficient:iqqiiiiiii sugar:kgogpqgogg suggest:jmnmrqkiga suggestion:nhhhhhhrhh suicid:qjbmbmchkc
suing:ggqmgugggg suiss:hhshhhhhhh suit:comqccpcqc sullivan:ffpffffrfg sum:hphohhhhti summary:fmfpopfpof
summer:bbnjbbornc summit:qmffaaaaja summon:qhhhhhhnhh sun:aajpuammaa sundanc:bbbbbbbbxb sunday:miecjdrrmr
sunk:qhmhhhhhhh sunni:qiiiiiiiii sunset:iqiiuiiiii super:adhkjjasna supercharg:hpnoqhhhhi
supercomputer:ffftffffff superhero:hhhhhhhhwh supermarket:ggsggggggg supermassiv:hhhhwhhhhi
supermoon:ffffxfffff supernova:eeeexeeeee supersonic:piiiiiioii superstar:hphhhhhrhi supplement:iiiriqiiii
suppli:lhqhhqhhhh supplier:ffrpfffffg supply:marjfhjgaa support:nojplfijka supporter:pojkdeemde
suppos:nioiqiiiii suprem:polfaaahpl supremacy:iioriiiiii sure:hqdndddqdd surf:iiisiiiiii surfac:kchktcconc
surfer:fffsffqlff surg:ikrgakjjho surgeon:gggggygggg surgery:lbbblwcpbc surpass:dkmmdqdntd
surplus:ffsfffflff surpris:kjmllnnoqa surprisingly:lgmmsggmgg surrender:rdiddddddd surround:kqlgpguggg
surveillanc:mffprfffpg survey:amqpolbgjb surviv:mkjlolnpjq survival:pepeeoeeee survivor:odildndnod
susan:fsfffffprf suse:iiisiiiiii suspect:qmgeaoajip suspend:mnnjamapaa suspension:eeneeeqsee
suspicion:kmmeeeeqqe sustain:lfmpoffnff sustainabl:ogmmggggqg sutton:iioiiiirii suv:ddtdddddde
suzuki:hhmhhhhshh sven:iiiiiiisii svetlana:gggggggtgg sw:iiiiiiisii swamp:nrhnhhhhhh swank:hhhhhhhhwi
swansea:hhhohhhrhi swap:nmeqeeenee swarm:phhhhhhohi swath:phmhhhqhhh sway:isoiiiiiii swear:nogmgggpgg
swed:gggggggsqg sweden:fflfffftfg swedish:hhmhhqhpqh sweeney:fffmfffmvg sweep:mqmaaonnjb sweet:bbhhbbctbc
sweeten:lhmphhhhqh sweetener:isiiqiiiii swell:fnqfptfffg swept:lphhhhhrhh swift:jbjblbcbwc swim:ffffpfftfg
swing:hoqcqcdmcd swiss:jamajabmay switch:ehhslamnma switzerland:mekeeeesef swoon:iiqiiiiiqi sword:piiiiiiiqi
sworn:isiiiiiiqi sydney:nbnhbbrlrc sym:iiisiiiiii symantec:iiisiiiiii symbian:hhhshhhhhi symbol:qhmhhhhhhh
symptom:cccccydjcd synagogu:rbbbbbbbbc sync:iiiriiioii syracus:hhmhhhhshh syria:rbbbbbbbbb syrian:rccccccccd
sysmon:iiisiiiiii system:hilrqjidga tab:emesoeelef tabl:fnpffffpof tablet:eeeteeeeee tackl:jqlccprpcc
tactic:msimccclld tag:jckqccqocd tagovailoa:hhhhhhhthi taho:pddoddtddq taipei:qhhhhhhnhh taiwan:raahaaaaaa
takaichi:qocccccccc takeaway:kpffaaarqa takeoff:phnhhhhhhi takeover:imrmaaaina taker:piiiiiioii
taking:kklkjoaosa talarico:fvffffffff tale:hhhhhhhhwi talent:eeeeneeove taliban:qhhhhhhhhh talk:qmkhgcaiia
tallest:niiiiiirii tally:hhhhhhhrqi tamiflu:iiiiixiiii tampa:eeeeeeetee tandem:hhnqhhhohi tank:njoklbpllc
tanker:rfgaaaaaaa tanzania:qhhhhhhhhh tap:jknooccold tape:jeeneeeptf target:nmpiihgkea tariff:eetaaaaaaa
task:hccqcndqcd tast:gggogggmug tate:hhphhhhoqi tatum:gggggggovg taught:hhmphqhhqh taunt:lggggggsgg
tax:gqrhgaaign taxi:piiiiqiiii taxpayer:frrffffffg taylor:eohgaaamvb tb:isioiiiiii tcl:iiisiiiiii
tcu:gggggggtgg td:hhhhhhhthi tea:kgggttggpg teacher:mqmenpekne team:gcdhkdatfa teammat:hhhhhhhthi
tear:nokjmnqncd teardown:iiirqiiiii teas:ccislcccpd teaser:iiisiiiiii tech:ecqqeaajga technical:ddpooddlod
techniqu:hhhnthhphh technology:fdnslaibea techweb:iiisiiiiii ted:hhhohhhoti tee:iiiiqiirii teen:lhiraragaq
teenag:jffloffrqf teenager:mncnmcdqcd teeter:nhmhhqhnhh teeth:hhhhtqhohi tegna:hhshhhhhhh tehran:raaaaaaaaa
tel:qhhhhhhnhh telecom:ddpsdddddd telecommunication:ffsmfffffg telegraph:gtoggggmgg telekom:hhpqhhhhhi
telephon:eloreeekee telephony:hhhthhhhhh telescop:aaaaxaaaaa televis:nrhhhhhnhh television:kbjpkbbmsc
temp:iiiiiiyiii temper:googgggqgg temperatur:jnddqdylmd templ:peeeeeenqq temporarily:mnpoccdccd
temporary:lqojddqmdd tender:hpphhhhohi tendon:iiiiiqirii tennesse:hdljdddsdd tennis:eaaaaabuab
tens:nflffffqfg tension:pnnaaaahaa tent:ohhhhqhhqi tentativ:lgrggggggg tenur:hpmnhhhphh term:jrnkknamka
terminal:nloddtdddq terminat:hrhhhhhrhh terribl:lgmqgggmgg terrify:ggmggwggqg territorial:qhhhhhhhhh
territory:pcnccnccod terror:qpaaaaaajb terrorism:qqgabbbakb terrorist:raagaabajb terry:gggggggspg
tesla:aatkaaaaaa test:llgopqjocj testifi:hhnothhhhi testify:nsjhbbbhkb testimony:eopkeeenof texa:ftjjloomaa
texan:bjhkbbctlc text:hccsccdjqd th:eekkeperqe thabo:qiiiiiiiii thai:pllddeqkde thailand:qoaaakrkab
thaksin:qiiiiiiiii thank:hllqooblob thanksgiv:iiiiiiiiqu thanou:ffffffftff thatcher:oshhhhhhhi
theater:eeekeeeewf theatr:fffmffffwg theft:ffftfffffq theory:kmekvpeeee therapy:eejeeyeeee thick:mhhoqhhohi
thiel:iiqoiiiiii thierry:eeeeeeetef thiev:hhqhhhhhth thin:elqmeeemqe thing:jjhnolkosa think:jnllqkkoma
thinner:gggsggggqg third:impkajkoma thoma:jddlmddsmd thompson:hhmhhhhrqh thought:gkmkpqapob
thousand:pklmmgqejp thrash:iiiiiiisii thre:mimkjkjpoi threat:plnkeiqgga threaten:pmmidkohja
threshold:npphhhhhhh threw:hkiddddtdd thrill:eeeeneesqe thriller:eeeeeeesse thriv:hphoqhhohi
thron:hphhhhhoti throttl:niooiiiiii throughout:nfoffqflof throw:ikmmlccqoc thrown:kojmdeense
thrust:phhhhhhhqi thumb:gglmgggsgg thun:huhhhhhnhh thunder:hhhhhhhthi thunderstorm:lhhhhhyhhh
thursday:ljpjcgkoks thwait:ffffrfyfff thwart:oocpccccld ti:iiiriiioii tick:jkrddndjdd ticker:aasjaaalaa
ticket:blnbbbbptb ticketmaster:hhmhhhhntq tide:iiooiiqiii tie:npihahapia tied:ljmkbrcpbc tier:lphnhhhphh
tiger:aafgjantab tight:hlpddddqdd tighten:moomeeekee tiktok:ccctcccccc tillis:nsiiiiiiii tim:bnolbbbqmb
time:jlnlmkgpnl timelin:offfofyfff timing:knnpfffmfg timothy:hhnohhhhti timothé:bbbbbbbhxc tinto:hhshhhhhhh
tiny:ldmpsdddmd tip:jknmmddlsd tirad:piioiiiiii tired:hhmnqhhphh titan:ddddwddpdd titanium:iiirqiiiii
titl:aafkaaatna tobacco:hhshhhhhhi todd:lgmggggpsg toddler:phhhhhhohi together:llgnqbbooq toggl:hhhshhhhhi
token:lhmrhhhhhh tokyo:narkaaaaab toleranc:nqioiiiiii toll:riiaaaaajb tom:aiilklbrsb tomahawk:qgggggggpg
tomato:iiiiiiiiwi tomb:hhhhqhhrhi tommy:eekkeeesqf tomorrow:fffqoffrff ton:kgoguggggg tone:nhhnhhhnqh
tonight:gbbisbrrlc tony:iuaaajakoa tool:eagtmalgha top:llmkejhpph topic:iqiriiiiii toppl:lqgggggpqg
topuria:iuiiiiiiii torch:nioiiqiiii tore:phhhhhqnhh torn:qoeeeeemee tornado:odddddydde toronto:kdnddeesde
tortur:pnffofflff torvald:hhhthhhhhh tory:avaaaaaaaa toshiba:gggtgggggg toss:kgoogggmpg total:ggklrjwmoa
totally:kljnnddore tottenham:ffffffftff touch:fbpokbbnpc touchdown:ccccccdtcd touchscreen:hhhshhhhhi
tough:ipmobbbokb toughen:qiiiiiiiii tougher:nqoiiiiiii tour:igeakjasrp tourist:odddddqjmy
tournament:aaaaajauaa tower:nnflffflsf town:omjgaarmls township:niioiiioii toxic:lqmgggggsg toxin:rggggggggg
toy:ggqmgggmqg toyota:ddtddddddd trac:jffqrqflff track:jmmmnoroka tracker:mfffffurff trad:jiqhadgoha
trademark:hhphhhhhti trader:hataaaaaha tradition:frpffffnff traditional:elpoeeepee traditionally:gopgggggsq
traffic:njmqlccicc traffick:ploddddddd trafford:ffffffftff tragedy:mqlfpfffrg trail:ipjkeeeree
trailer:ccciccccxd train:oihghirpha trainer:lggmgggrgg tran:molmggggsg transaction:ggprgggggg
transcript:ppjkeeekee transfer:lmhkcccrcc transform:frfmtfqffg transformation:iioiiiioiq
transgender:gsgggqgogq transit:qddldoqddd transition:ophhhhhhqi translat:hhhrhhhnqh translation:lhhrqhhhhh
transplant:hhhhhwhohi transport:kmqkeeqkee transportation:hsnhhhhohi trap:qkidddqldd trash:lhhhthhnqh
trauma:nqoiiiiiii travel:jgnkkowkaw traveler:mcoccncccy travis:eejkeeepue treason:qiiiiiiiii
treasur:lhhnhhhhuh treasury:flsaaaahaa treat:lnjdmvdmdq treatment:iiihkxbjob treaty:rffffffffg
tree:offfffqfsq trek:mphhqhhhqi tremor:piiiqiiiii trend:ilnodrekdu trendy:iqooiiiiii trent:hhhhhhhthi
trevor:iiiiiiioui trey:hhhhhhhthi tri:ffffffyrff trial:mikofsajlm tribunal:mnnffffpfg tribut:jcklccpmud
trick:eekreeenqf tricky:lhphqhqhhh tried:njjonmcknc trifold:dddruddddd trigger:nlnhnqohbc
trilateral:rggggggggg trillion:hbqnrpbbbb trim:hhshhhhhhi trinidad:hhnhhhhrhi trio:lmknrfflof
trip:mmjananpju tripl:eeopnoqmee tripoli:qhhhhhhhhh triumph:dndddddqte triumphant:niiiiiirii
trojan:fnftffffff troop:rcaaaaaaaa trooper:qhhhhhhnhh trophy:dddddddtpd tropical:pggggguggg
troubl:knpgmbbokb trounc:hppohhhhhi troy:iioiiiirii truc:qekkeeeeef truck:kcrkccpicc true:ieemqoeose
truly:gqlopggmgg trump:ormeaigfhb trust:hnqodddjdd truth:kqdmduedne try:ljlnllkpla trying:mnnmmkalla
tsa:aqreaamaat tsla:hhshhhhhhh tsmc:gglsgggggg tsunami:oggmgggmsg tua:iiiiiiisii tuberculosis:hphhhxhhhh
tucker:hhmnhhhpqh tuesday:ljplkdaoko tuft:iuiiiiiiii tumbl:jisiaaaiab tumbler:qhhhhhhhhh tumor:hhhhhxhnhh
tune:fffpfffqpg tunnel:mglgsggogg turbo:iiioiiiiui turbulent:lommqgggqg turf:hpmhhhhrhh turkey:qpaajaaiaa
turkish:qojddeekde turmoil:nlpblqckbc turn:lnlnmhnloa turnaround:ddsdneekde turner:ffnffffrrf
turnout:huhhhhhhhh turnover:hhmhhhhshh tusk:niiiiiqoii tv:fagqaaajua tvs:ffftffffof tweak:hhhshhhhhi
tweet:isoiiiiiii twelv:lhhnhhhnth twenty:onfmffffrg twic:jkcmoqcqod twickenham:ffffffftff twin:mnlblbuplc
twist:kflmtffofg twitter:hhhshhhhhi two:mkmlljapna tx:iiiiiiisii tycoon:kfpffffqfg tying:iiioiiirii
tyler:eeekeeesqf type:cchpsucccc tyson:hhhhhhhsqh u2:ggggggggwg uae:raffaaafaa ual:iiriiiiiii
uber:lhpnhhhnhh ubisoft:gggpgggqqg ubs:iiqiiiioii ucla:gggggggtgg uconn:eeeeeeeteq uefa:eeeeeeetee
ufc:ktdddddome uganda:pqiiiiiiii ugandan:nsiiiiiiii ugly:iiiiqiirii ui:ccctoccccd uk:mpnmfkjgoj
ukip:huhhhhhhhi ukrain:rdcaaaaaaa ukrainian:raeaaaafaa ula:ggggwggggg ultimat:jffpfffprf
ultimately:mhhoqhhohi ultimatum:peokeeeeee ultra:baissaaaga ump:iiiiiiisii unabl:gggmpggsgg
unacceptabl:niqiiiiiii unannounc:ohhoqhhhhi unauthoriz:nqoiiiiiii unbeaten:dddddeetde unc:ffffffftff
uncanny:iiiriiiiqi uncertain:ngmggggpqg uncertainty:ljrclccccc unchang:ffsffffffg unclear:pnljdddmde
uncomfortabl:nphnhhhnhh unconditional:rfffffffff unconstitutional:nrhnhhhhhh uncover:ddjnvoddme
undefeat:iiiiiiisii undercut:oopggggggg underdog:iiiiiiisii undergo:lmflosfpff underground:pokeqeeeee
underly:iiriiiiiii underscor:iiqiiiioii understand:jciirtcpcq understood:lomgqggpgg underway:mpljddtndq
undocument:huhhhhhhhh undress:ffftfffffg unearth:mhhhthhohi uneas:qhhhqhhhhh unemployment:cctcccdccd
unexpect:ccnkrmsnqc unexpectedly:iiriiiiiii unfair:kfrmffffpg unfairly:iioiiiirii unfold:phhphhhhhh
unhing:iqiiiiioqi unidentifi:piioiiiiii unifi:iioriiiiii uniform:logggggrgg unilever:ggsggggggg
uninvestabl:niqiiiiiii union:iqpafaaofa uniqu:ffmqrpflff unit:mjolckjpfa unitedhealth:hhshhhhhhi
unity:mrfoffffpg univers:aaaaxaaanb universal:ffnffufftf university:kohhqsmnls unjustifi:iuiiiiiiii
unknown:lflloffqff unlawful:osgggggmgg unleash:nempneeene unless:oplkdeemde unlik:iiirqiiiii
unlikely:mknilccood unlock:dldrteedne unman:nhhhuhhhhh unpack:eeesqeeeof unpaid:iiqiiiiiiq
unprecedent:bnkkssuhkc unpredictabl:lhhhhhhntq unravel:ktgggggmpg unrelat:isiiiqiiii unrest:rfffffffff
unsaf:iiiriqiiii unseal:isiiiiiiqi unseat:hphhhhhoti unseed:hhhhhhhthi unsettl:nsiiiiiiii
unsolicit:hhpqhhhhhi unstoppabl:lhpphhhhhh unsuccessfully:nqiiiiiiqi unsur:iiiiiiisii unthinkabl:iiooiiioii
unusual:lomgqguggg unvaccinat:iiiiixiiii unveil:gokrlaajka unwind:niqiiiiiii unwrap:iiisiiiiii
upbeat:korggggggg upcom:lkcponpmld updat:fbhpkmoorc update1:knqfpffmfg update2:mhnohhhhhq update3:hhrnhhhhhh
upend:ktlggggmgg upgrad:aajtmaaaaa uphold:phnhhhhhhi upload:hhhshhhhhi upper:goggsgxmgg upright:hhhhwhhhhi
upris:prffffffff ups:mlnpeeemee upscal:iioriiiiii upset:fnahbbbspb upsid:ffofofqorf upstag:hhhhhhhthi
upstat:iioiiqqiii uranium:rckcccdccd uranus:hhhhwhhhhi urban:kljeeeqeve urge:ppjahoohaa urged:oplblmribc
urgency:piioiiiiii urgent:mffmtffofg urging:noqggggggg uruguay:pqiiiiiiii usa:agijhaatla usatoday:ggrpgggggg
usb:hhhthhhhhh usc:hhhhhhhsqh useful:jeesoeeeef user:baetagiaea usernam:iiisiiiiii usher:mhhhhhhoti
using:llhrmkmfga uss:qhhhhhhhhh usual:ggmmgugpgg usually:iqiriiiiii utah:ikckotclsq utd:ffkfffftff
utility:ioppeeeeee uw:iiiiixiiii v:jcjolccqnc vacat:iqoiiiioii vaccin:adaaayaaam vaccinat:iiiiixiiii
vaccination:dddddyddde val:iioiiiirii valencia:gggggggtgg valentin:hhmhhhhnuh valley:mfknfffnqf
valu:flqmbbojpq valuation:ggqmpggmgg valv:hhprhhhhhh vampir:iiioiiiiui van:cnkjcndsmd vanc:mshlbbpllc
vandenberg:ffffxfffff vanish:nfflrffloq vanity:hhhhhhhhwh variabl:iioriiiiii variant:cccncycclc
variety:hhhphhqhth various:iiiriiiiqi vast:iqioqiiiii vault:iiqiiiioii vc:iiooiiiiqi vcu:hhhhhhhthh
vega:eeepneeqqe vehicl:mhriaamaaa vendor:eejteeeeee venerabl:iioriiiiii venezuela:qllaaaajda
venezuelan:qohaaaaiab venic:iiiiiiiiwi vent:niqiiiiiii ventur:ieskeeeeee venu:hphhhhhhvi venus:ffffuffqfg
vera:fffprfffuf verdana:fmpqffffof verdict:kmererekee verg:fnfmtqfmpg verification:hrhrhhhhhh
verify:niioiqiiii verita:gtgpgggggg verizon:fflsfffffg version:aahtklaena vertical:iioriiiiii
vessel:rkccccdccd veteran:ijhnbmcqrc veto:ivhbbbcbbc vibe:eeerneeoqe vice:jsnmccclld victim:oangkabmmq
victor:hhhhhhhsqh victoria:ffffpffspg victory:fledefktja vieira:iiiiiiisii vienna:mfmffffpqf
vietnam:nqmmgggggg view:mjlmraaloa viewer:ffflfffpuf viewership:iiiiiiioui vijay:ffffffftfg
viking:cccclcctcd viktor:pqiiiiiiii villa:logggggrgg villag:qddldddlmd villager:qhhhhhhhhi
villain:hpnhhhhhti villeneuv:hhhhhhhthi vinc:logpgggpgg vincent:iiiiiiisii vinci:hhhhqhhoti
vintag:niioiiiiiq violat:mrneeeekne violation:nnlffffftg violenc:raaaaaafop violent:odlmnddjpe
vioxx:ffpffwffff viral:dnmpmndjqd virgin:iiriiiiiii virginia:drflisppaa virtual:ffkrfffpff
virtualization:iiisiiiiii virtually:goooggqmgg virus:aaasnuaaaa visa:fujjbbbhbc visibl:gggmwggggg
vision:kqfofqfofg visit:qmcgfpajia visitor:dndjdrqrme visual:lddrndddre vital:qeekeoekee vivendi:iiqoiiiiii
vladimir:qdjdddddme vocal:iqooiiiiii voic:flmrbmbjoc void:mglmgggqgg voip:ggmsgggggg vol:hhhhhhhqti
volatil:pepeoeeeef volatility:nhqhhhhhhh volcano:phhhqhhhhi volley:iiioiiirii volodymyr:qhhhhhhhhh
volum:ffppffffsf voluntarily:lpmnhqhhhh volvo:ffqffqfpfg vonn:iiiiiiisii vote:lujdafadga voted:monddeemre
voter:bvfaaaaaaa voting:avhaaaaaab vow:qnkaiaahaa vowed:oplffffoff voyag:niiiuiiiii vpn:hhnrhhhhhi
vs:dghkiaitka vu:iioiuiiiii vulcan:ggggwggggg vulnerability:ieeteeeeee vulnerabl:jplqffflff wa:fnlfftfqfg
waddl:hhhhhhhthh wade:hhhhhhhsqh wage:dlsddddjde wagner:niiiiiioqi wait:jgmoamapau waiv:jeqoeeelef
waiver:niiiiiirii wake:hpojocsmmd wal:eeskeeeeee wale:fmbbbbbtbb walk:jkjaqanrpb walker:eeeeeeetee
walkman:hhhshhhhhi wall:ecthefadaa waller:iiqoiiiiii wallet:lhhrhhhnhh wallpaper:iiioiiiiui
walmart:bbshbmcbbc walt:hhmnhhhnth walter:hhhnhhhshh walz:eukeeeekee wangari:qhhhhhhhhi wannstedt:iiiiiiisii
war:rgjdaabaha ward:iqqiiiiiii warehous:hpnqhhhhhi warfar:qggggqgggg warhead:qhhhhhhhhi warily:pphhhhhhhi
warm:lkcjqcvomd warn:mgmlgorpaa warner:agngaaakva warplan:qhhhhhhhhh warrant:lsfffpfnff warren:ckscccdmcd
warrior:dddddddtdd warsh:ddtddddddd warship:riaaabbaab wartim:pphhhhhhhi wary:ofoffffoff wash:gompqggmgg
washington:llokmommlp washingtonpost:gglsggqggg wasp:gggggggsqg wast:iolkpeqpde watchdog:mpomkbohkb
watcher:iiqoiiiiii water:oohfraskia wave:ngglqavmka waver:korggggggg wayn:hhhhhhhrqi wbc:eeeeeeetef
wbd:goqgggggsg weak:bbtjbbbbbb weaken:neqeeeueee weaker:eeteeeeeee weakest:nioiiiioii weakness:lfrlffffff
wealth:jkrldndjdd wealthy:nfplffffof weapon:rggfkaahaa wear:dodpdddppu wearabl:ffftfffffg weary:ohhhhhhqhi
weather:dagfghyign web:hfgtgakaja webb:aafaxaagab websit:kkircnclod webster:iiisiiiiii wed:jmeneeepsf
wednesday:ljpjjampiq weekend:ijiikawpqp weekly:jcrjcndmmd wegovy:ffkffyffff weigh:nkpjlalila
weight:bbmkbxcklc weir:ffffffqpug weird:ggomsggmpg weiss:jrllfffoof welcom:nnnklbcnkc welfar:iuiiiiiiii
wellington:iiriiiiiii welsh:ffffoffsof wenger:eeeeeeetee wes:nsiiiiiiii west:pfhbajqnoa western:piibklqlkb
westminster:hshhhqhhqi westwood:ohhhhhhqhi wet:ggmgvgqggg wf:iiisiiiiii wga:iioiiiiiui wh:hhnohhhoqi
whack:iioiiiqoii whal:hhhhhhyhhh whatever:iiiiiiisii whatsapp:jddtdddddd wheatston:iiriiiiiii
whipsaw:niqiiiiiii whistl:mhhhqhhqhi whistleblower:iiioiqioii whit:jufhaajjka whitlock:iiiiiiiiwi
whittingham:hhhhhhhthh whol:inondddome wholesal:kgrmgggggg wi:bbbtbbbmbc wick:hshhqhhohi wicket:kggggggsgg
wide:kjlnnmcqcc widely:mpmpeeeene widen:qanaaanaab wider:nnpndddddd widespread:mommnpqeee wife:nojkbpohrc
wikipedia:iioriiiiii wild:iakljlbsjb wildcard:iioiiiirii wildcat:iiiiiiqrii wildfir:oggggquggg
wilkinson:hhhhhhhthh william:dihjhaaspa willis:gggggggssg wilson:eoeeeeesqf wilt:iiiiiiirqi
wimbledon:ffffffftff win:fmggebasog wind:mimehiykho window:baataaaiea windy:iiiiiiisii wine:gopgggggtg
wing:lsiddddpdd winger:gggggggtgg winner:glgkaajrsa winter:heiajhynjk wipe:hhphhqhohi wiped:logmqggpgg
wiping:iiioiqqiii wire:lhhhhhhhvh wireless:aaosaaaaaa wisconsin:isdkdrepde wise:iiiriiioii wish:gomgqggpqg
withdraw:piiabqbmmb withdrawal:moojdnsjdd withdrawn:jfllfuflrf withdrew:nioiiiioii withheld:iuiiiiiiii
withhold:iqooiiiiii witness:plnhpbbbbc wive:iioiiiiiui wizard:gggmgggrqg wmc:iiriiiiiii wnba:gggggggtgg
wobbl:goqgpggmgg woe:hdrddddodd woke:hshqhhhhhi wolf:eeeeweqeof wolv:ggggggyqgg woman:mpijlqamna
women:ljekfsarka wonder:hdndqddmtd wonderful:iiiiiiioui woo:hrmnhhhnhh wood:aaiaaaatab woodward:hhhhhhhthh
word:mljomaaojb work:klmolojlok worker:mjriajjafm workforc:ffqpfffffq workout:hhhhqqhqhi workplac:hhmshhhhhh
world:kimljljqla worldcom:ffsfffffff worldwid:ckoqlcccrd worm:eeeteeeeee worn:iioiiiioqi worri:mnomndqjde
worry:jmrkinafaa wors:ijpkksonbc worsen:oooddeedne worst:lgpaajroma worth:dgqpijamma worthy:gggopggmsq
wound:rhadaaahan wr:dddddeetde wrap:hhrkgaamja wreak:nhhphhqhhh wreck:nqioiiiiii wreckag:qhhhhhhhhh
wrench:hphhhqhqhi wrestl:ffffftfsfg wright:gqoggggmsg wrigley:iioiiiirii wrist:ggmmgggrgg writ:hlipbobmsb
writer:fjjhkbblvc written:lmkpffffsf wrong:hpmmnpamna wrot:ffmlopffuf wsj:ndoldqdddq wta:iiiiiiisii
wtf:mhhhhhhrhi wti:niqiiiiiii wto:nhqhhhhhhh wuther:ccccccccxd ww:hhhhqhhhvi wwe:jfkffffsff www:daskaaaaaa
x:ggirqaafoa x86:hhhshhhhhi xai:eemrreekee xbox:aaauaaaaaa xcx:eeeeeeeexe xi:rhaaaaaiab xiaomi:fffsofffof
xinhua:piiiqiiiii xp:dddtdddddd xps:hhhshhhhhi xstrata:iiriiiiiii yahoo:dddtdddddd yank:gggggggspg
yanke:gbbbbbctbc yard:hbgbbbotbb yasser:rcccccdccd yearly:hhpphqhhhh yell:hphhhhhrqh yellow:hhhhqqhoqi
yemen:raaaaaaaaa yemeni:rffffffffg yen:bbshbbbboc yield:ccscocdjcd yoon:qogggggggg york:jmpheioojo
yorker:nhhphhqhhh young:ilimmsanra younger:eekenyeeee youngest:goggqggqqg youngster:iiioiiirii
youth:fnnofqfmpg youtub:aaauaaaaab youtuber:iqiriiiiii yuko:kcsccccccd zampella:iiiriiioii
zarqawi:qhhhhhhhhi zealand:lbnbbbcrbc zelenskiy:reeeeeeeef zelensky:raaaaaaaaa zelenskyy:raaaaaaaaa
zen:iiisiiiiii zendaya:hhhqhhhhti zero:ldjrdeqmde zia:huhhhhhhhi zillow:iiriiiiiii zimbabw:oggggggqgg
zodiac:ggggpggggy zoe:iiiiiiioui zohran:kslfffuffg zone:ojpbnbrhbc zoo:mhhhhhuohi zoom:gggspggmgg
zuckerberg:dkdtdddddd zurich:iiqiiiioii
"""


def _read(table: str) -> dict[str, tuple[float, ...]]:
    entries = (entry.partition(":") for entry in table.split())
    return {word: tuple((ord(letter) - ord("m")) * _STEP for letter in letters) for word, _, letters in entries}


#: Stemmed word: its leaning to each of LEANING_SECTIONS.
WORD_LEANINGS = _read(_LEANINGS)
