"""Words that say nothing about a text's subject, folded, in the languages of the larger news publishers.

Written for this program: articles, prepositions, pronouns, auxiliaries, and words that any headline may use.
"""

from __future__ import annotations

FILLER = frozenset(
    """
    a about above according across after again against all almost along already also although always am
    amid among an analysis and another any are aren around as at away back be became because been before
    began behind being below between both breaking but by came can cannot come could couldn d day did
    didn do does doesn doing don done down during each either else ever every exclusive few first for
    from further get gets getting give go goes going gone got had hadn has hasn have haven having he her
    here hers herself him himself his how i if in instead into is isn it its itself just last later
    latest least less let like live ll made make makes many may maybe me might more most much must my
    myself near never new news next no nor not now of off often on once one only onto opinion or other
    others our ours out over own per photos put re report reported reports s said same saw say saying
    says see seen set shall she should shouldn show since so some still such t take taken takes tell
    than that the their theirs them themselves then there these they this those though through thus to
    today told too took toward u under until up update updates upon us use used ve very via video want
    was wasn watch way we week well went were weren what when where whether which while who whom whose
    why will with within without won would wouldn year yes yesterday yet you your yours yourself
    aber alle als also am an auch auf aus bei beim bin bis bist da dabei damit dann das dass dem den
    denn der des diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines
    er es etwas für gegen gegenüber hatte hatten hier ich ihr ihre ihrem ihren im in ist ja jetzt kann
    kein keine können könnte man mehr mit muss müssen nach nicht noch nun nur ob oder ohne schon sei
    sein seine seinem seinen seiner sich sie sind so soll sollen sollte um und uns unter vom von vor
    waren warum wegen weil weiter wenn wer werden wie wieder will wir wird wo wollen worden wurde wurden
    zu zum zur zwischen über
    ai alors après au aucun aussi autre aux avait avant avec avoir c ce ceci cela ces cet cette ceux
    chez comme comment contre d dans de depuis des deux doit donc dont du elle elles en encore entre est
    et eu faire fait fois furent il ils j je jusqu l la le les leur leurs lors lui m ma mais mes moins
    mon même n ne nos notre nous on ont ou où par parce pas pendant peu peut plus pour pourquoi qu quand
    que quel quelle quels qui quoi s sa sans se selon sera ses si sont sous sur t ta tous tout toute
    toutes très tu un une va vers vos votre vous y été être
    al algo ante antes así aunque cada como con contra cual cuando de del desde donde dos durante e el
    ella ellas ellos en entre es esa ese eso esta estas este esto estos está están fue fueron ha hace
    hacia han hasta hay la las le les lo los me mi mientras mucho muy más ni no nos o otra otro otros
    para pero poco por porque puede que quien qué se según ser si sido sobre su sus sí también tan tiene
    tienen todo todos tras tres tu un una uno unos y ya yo
    ao aos após as até com como da das de dela dele depois do dos e ela ele eles em entre essa esse esta
    este está eu foi foram há isso já lhe mais me mesmo muito na nas nem no nos num numa não o os ou
    para pela pelas pelo pelos pode por quando que quem se seja sem ser será seu seus sobre sua suas só
    também tem ter têm um uma vai você é
    a ad agli ai al alla alle allo anche ancora avere che chi ci come con contro così cui da dal dalla
    dalle dei del della delle dello di dopo dove due e ed essere fa fra già gli ha hanno i il in io l la
    le lei lo loro lui ma mi molto ne negli nei nel nella nelle no noi non nuovo o oggi ogni per perché
    più può quale quando quello questa questi questo se sei senza si sia sono sta su sua sue sugli sui
    sul sulla suo tra tutti tutto un una uno è
    aan al als bij dan dat de deze dit door dus een en er geen had heb heeft het hij hoe hun ik in is je
    kan maar meer met na naar niet nog nu of om onder ook op over te tegen toch toen tot uit veel voor
    waren wat we wel werd wie wij wil wordt zal ze zich zijn zo zou
    а без более больше бы был была были было быть в вам вас во вот все всех всё вы где год года году да
    для до его ее если есть еще ещё её же за здесь и из или им их к как какой когда кто ли лишь между
    меня мне может можно мы на над надо не него нет ни них но о об однако он она они оно от очень перед
    по под после при про с своего своей своих свой со стал стало так также такой там тем то того тоже
    только том ты у уже хотя чего чем через что чтобы эта эти это этого этой этом этот я
    або але без був була були було бути в вже вона вони від він для до з за зі й його коли має між на не
    ні по при про під після та так також те то ті у це цей цього через що щоб як яка який які і із їх її
    a aby albo ale bez być był była było były będzie co czy dla do gdy go i ich ile im ja jak jako jego
    jej jest jeszcze już kiedy kto która które który lub ma może na nad nie niż o od oraz po pod przed
    przez przy się są ta tak także tego tej ten to tu tylko tym w we więc wszystko z za ze że
    ama ancak bir bu da daha de değil diye en gibi göre hem her ile ise için kadar ki mi mu ne o olan
    olarak oldu olduğu sonra ve veya ya yok çok şu
    af alt at av blev bli blir da de den denne der det dette dig din du eller en er et ett for fra från
    få får för ha han har havde hon hun hvad hvor i ikke inte ja jag jeg kan kommer man med meg mer mot
    nu när når och og om op opp på sa seg sig ska skal som så til till um upp ut var vara vi vid vil
    vill ville være är över
    أن أو أي إلى إن التي الذي الذين بعد بين ثم حتى خلال ذلك على عن عند غير في قبل قد كان كانت كل لا لم
    لن ما مع من منذ هذا هذه هم هو هي و
    אבל או אחרי אין אל אם את בין גם הוא היא היה הם זה זו יש כי כל לא לפני מה עד על עם של
    آن از است این با بر برای به بود تا خود در را شد شده می های هم و که یا یک
    इस उस एक और का कि की के को तो था थी थे नहीं ने पर भी में यह लिए वह साथ से है हैं हो
    ένα αλλά από για δεν είναι η θα και με μια να ο οι που σε στη στην στο στον τα την της το τον του
    των ως
    """.split()  # noqa: SIM905 - a text of words reads better than a list of strings
)
