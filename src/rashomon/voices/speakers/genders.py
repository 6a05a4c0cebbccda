"""Given names and family names that tell whether "he" or "she" goes with their bearer.

Beyond the common names of :mod:`rashomon.language.given_names`: names of more languages, and
the endings by which Slavic, Icelandic and Turkic names tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.language import words
from rashomon.language.given_names import MEN, WOMEN
from rashomon.voices.speakers.titles import Gender

_HE = words(
    """barack bernie bobby bradley chuck hank harry randy rocco ruben stefan teddy toby tobias
    aaron abdel abdul abdulkarim abdullahi abdulrahman abel abraham adolfo adrian agustín ahmet
    aidan aidar alasdair alastair albert alberto aldo alec aled alejandro aleksandar aleksander
    aleksandr alessandro alexander alf alfie alfonso alfred alistair allan alun alvaro amadou
    ambrose amedeo amir anders andrei andrej andriy andré andrés andy angus anil ansgar anton
    antonio archie ari arif aristide arkady armando arnaud arne arnold arsène arthur arturo arun
    arvid ashok asif aslan atsushi augusto aurel aziz babacar barnaby bart bartosz basil bassam
    bauyrzhan ben benedict benito benny bernardo bernd bert bertrand bill bjarne björn bjørn blake
    bo bob bogdan bohdan borislav borja boubacar brad brandon brendan brett bruno burak byron
    callum calvin cameron carlo carmelo carsten casper cecil cedric cem cesar chad charlie chen
    chidi chris chukwuemeka ciaran clarence claude claudio clifford clive clyde colm connor conor
    conrad constantin craig cristian cristóbal cyril cyrus cédric césar dag dale damian damien dan
    daniele danilo danny dario darius dariusz darko darran darrell darren dave davide dawid dean
    declan denis denys derek desmond dev dick didier dieter dietrich dilip dimitar dimitri
    dimitris dirk dmitry dmytro domenico dominic dominik dong duncan dušan dylan eamon earl
    ebrahim eddie edgar edmund eduard eduardo edwin efraim egil egor einar eirik elias elijah
    elliot elliott elmer emil emiliano emilio emlyn emmanuel enda enrico enrique enzo ephraim
    erich erik ernest ernesto ernst errol ettore eugenio evaristo ewan fabian fabio fabrice
    fabrizio fadi faisal farid farouk federico felipe ferenc fergus fernando filip filippo finn
    florian francesco francis franco franz françois fred freddie frederick fredrik friedrich
    fyodor gabriel gareth garth gavin gennady geoff geoffrey georg georges georgi gerard gerardo
    gerhard gethin giacomo gianni gideon gilbert gilles gino giorgio giorgos gisle giulio glen
    glenn godfrey gonzalo goran gordon grant greg gregor gregory grigory guido guillaume guillermo
    gunnar gunther gus gustav gustavo guy gwilym gábor günter haakon habib hal hamza hannes harald
    hari harun harvey hasan hashim hassan hector helmut hendrik herbert hernán hideo hisham
    hitoshi horace horst howard hristo hugh humphrey hussain hyun hèctor iain iestyn ifan ignacio
    ignatius igor ildefonso ilya imran imre ingmar ingo ioannis ion isaac isamu ismail issa issam
    istván ivar ivo ivor jaakko jacek jack jacob jacopo jacques jaime jake jakob jakub jamal jamie
    jan janek janez janne jannik jared jari jarl jarmil jaroslav jasper jay jed jens jeremiah
    jerzy jesper jesús jim jimmy idris jiří joachim joaquín jocelyn jochen joel johann johannes john
    johnny jonas jonathon jonny joost jordi josef josep josh joão joël jude jukka jules julian
    julien julio julius jussi justin jérôme jóhann jón jörg jürgen kaan kaj kalle kamal karim
    karol kaspar kasper kazuo keir ken kenny kent khaled khalil kieran kim-jong kirill kirk kit
    klaas knut konrad konstantin konstantinos kostas kristian kristof krzysztof kurt kwabena
    kwadwo kwaku kyrylo kári lachlan lamine lance larry laszlo laurence laurent lawrence lee leif
    leigh len lennart leon leonard leonardo leonid leopold leroy les leslie lester lev lewis liam
    lionel llewellyn lloyd lluís lorenzo lothar lou luc lucas luciano ludovic ludwig luigi luis
    luka lukas lukasz lukáš lyle lászló maciej madhav magnus mahmoud malcolm malek mamadou manfred
    manoj manu marc marcel marcello marcin marcio marcos marcus marek marian mariano marijan
    marius marko markus marlon marshall marten martín marvin masato massimo matej mateo mateusz
    mathias mathieu mats matt matteo matthias matthieu matti maurice maurizio mauro maximilian
    mehdi mel mervyn michal michał miguel mihai mihály mikael mike mikel mikko miklós milan miles
    milo miloš milton mirko miroslav mirza mitch mitchell modou mohan mohsen moritz morris
    morten moses moshe mounir mourad muhammadu murad murat murray musa mykhailo mykola nabil nacho
    nadir naoki nasser nathaniel ned neville niall niccolò nick nico nicola nicolae nicolas
    nicolás nicos niels nikita nikola nikolaj nikolaos nikos nils norbert norman nuno odd oisin
    ola ole oleksa oleksandr oleksiy oliver olivier olof omid orlando orville osama osman osvaldo
    oswald otis ottmar otto owen pablo paddy pascal pascual pasquale patrice patricio patrik pau
    pavlo pavol pedro peer pekka percy perry petar pete petr petro petros petter phil philippe
    piers pieter pietro piotr placido prakash prem quentin radek radomir radovan rafael rafał
    rafiq raghav rainer rajan rajesh rajiv rakesh ralf ramesh rami ramiro ramon ramón randall
    raphaël rashid rasmus ravi ray rayan raúl reg reggie reginald reinhard reinhold remi remo
    renato renaud renzo rené rex reza rhodri rhys ricardo riccardo rich rick ricky rifaat riku rob
    robbie roberto rod roderick rodney rodolfo rodrigo roland rolf romain roman ron ronan
    ronnie rory ross rostislav ruben rubén rudi rudolf rudy rufus rupert ruslan russ russell
    rustam ryszard rémi sachin sadio saeed said salah salem salim salman salvador salvatore samir
    sander sandro sani santiago saul saïd saúl sebastian sebastián selim selwyn semyon serge
    sergey sergio sergiy seth shane shaun shawn shinji sid sidney siegfried sigurd simone slavko
    slobodan spencer stan stanislav stanisław stanley stavros stefano steffen sten stephane steve
    stewart stig stuart stéphane subhash suleiman suleyman sunil suresh svein svend sylvain
    sébastien sören søren taavi tadashi tadeus tadeusz takeshi tam tamás tancredi taras tarek
    tavish ted teddy terence terje thaddeus thierry thor thorsten thorvald tiago tibor tim timo
    timur tobias toby todd tom tomasz tomislav tommaso tommy toni tony torben tore toshiro travis
    trent trev trevor tristan troels troy tullio tuomas turgut tyrone ugo ulrich umar umberto
    usman uwe uğur vaclav vadim valentin valentín valery vasil vasile vasily vasyl vicente vidar
    vijay vikram viktor vince vincenzo vinod virgil vitaly vito vittorio vlad vladimír vladislav
    vlado vojtech volodymyr vsevolod vuk vyacheslav václav wade wael waldemar walid wally warren
    wenzel werner wes wesley wilbur wilfred wilhelm will willem willie winston wojciech wolfram
    xavier yanis yannick yannis yaroslav yasser yegor yerlan yevgeny yiannis yousef youssef yuriy
    yusef yves zachary zbigniew zdeněk zenon zhan ziad zlatan zoltán zoran zygmunt álvaro émile
    étienne þorvaldur łukasz
    александр алексей анатолий андрей антон аркадий артём борис вадим валентин валерий василий
    виктор виталий владимир владислав вячеслав геннадий георгий григорий даниил денис дмитрий
    евгений иван игорь илья кирилл константин лев леонид максим михаил никита николай олег
    павел пётр роман сергей степан тимур фёдор юрий яков ярослав олександр андрій василь
    володимир дмитро микола михайло олексій петро тарас"""
)

_SHE = words(
    """amelia arianna holly hillary melania dilys doreen thea posy ottoline
    abigail ada adela adelaide adele adelina aditi adriana adrienne agata agatha agathe agnes
    agnieszka agnès aida aigerim aiko aileen ailsa aimee ainhoa aisling aleksandra alena
    alessandra alessia alexandra alexandria alexia alexis alicia alina alisa alison aliya alla
    allison alma alya alyssa amal amalia amanda amina aminata amparo amélie anahit ananya
    anastasia anaïs andréa aneta angelica angelina angharad angélique anica anika anikó anita anja
    anka annabel anne anne-laure anne-marie anneke annelise annette annie annika antje antoinette
    antonella antonia anya anzhela aoife apinya ariana arlene asa asma astrid aude audrey augusta
    aurelia aurora aurélie ava aya ayesha aynur azadeh aïcha aïssatou bahar barbora bea beata
    beate beatrice beatrix beatriz becky belinda bella belén benedetta benedikte berenice
    bernadette bernice bertha beryl bess beth bethan bethany betsy bettina bev beverley bianca
    bibi birgit birgitta birgitte blanca blessing bojana bożena branka bridget brigid brigitte
    brita britta bronwen bryony caitlin camila candice cara carina carla carlotta carly carole
    carolina caroline carrie cary carys cassandra cassie catalina catarina cate caterina catharina
    cathy cecilia cecily ceinwen celeste celia chantal chantelle charity charlene chelsea cherie
    cheryl chiamaka chioma chloe chris chrissie christa christiane christy chun ciara cindy clara
    clarissa claudia claudine clemency clementine clotilde clémence colette colleen concepción
    connie consuelo cora coral corinna corinne cornelia cosima courtney cristina céline daisy
    dalia damaris dana danica danuta daphne daria darina darlene davina dawn deanna debbie deborah
    deirdre delia delphine demi dervla desirée diane dilys dina dolores domenica dominique
    domiziana donata donna dora doreen dorota dorothea dorothy dorothée dorrit dorte dragana dunja
    ebba edda edie edith edna edwina eileen eilidh eimear eirini ekaterina ela elaine elena eleni
    eleonora elfriede elif elin elina elinor elisa elisabeth elisabetta elise eliza ella ellie
    eloise elsa elsie elspeth elvira emanuela emilia emilie emmeline enid erica erika erin
    ernestine erzsébet esmé esperanza estelle ester esther ethel etta eugenia eugenie eugénie
    eunice eva-maria evelina evie ewa fabienne faith fanny farah faria fatemeh fatou fatoumata
    faye federica felicia felicity fenella fern fernanda fiamma fiona fleur flora florence
    folasade frances françoise frauke freda frederica frederika freja freya frida frieda gabriela
    gabriella gabrielle gail galina gemma genevieve geneviève georgia georgina geraldine gerda
    gerlinde germaine gertrud gertrude gesche ghislaine gillian gina ginevra ginny giorgia
    giovanna gisela giselle gita gitte giuliana gladys glenda glenys gloria glynis golnaz grainne
    graziella gretchen grete gretel guadalupe gudrun guri guðrún gwen gwenda gwendolen gwyneth
    gwynne habiba hadiza haiyan hala halima halina hana hanan hanna hanne hanneke harriet hattie
    hawa hayley hazel hedda hedwig heike helena helene helga hella henrietta henriette hermione
    hettie hilary hilda hilde hildegard honor hope hortense hrafnhildur huda hélène iben ida idoia
    ilaria ildikó ilka ilona ilse imelda imogen ina inaya inga inge ingeborg inger inna inés ioana
    iona irene irenka iris irma irmgard irène isabelle isla isobel itziar ivana ivanka iveta ivy
    iwona izabela jacinta jackie jacqueline jade jadwiga jaime jan jana janelle janine jasmin
    jasmina jasmine jayne jeanette jeannie jelena jemima jen jenna jennie jenny jess jessie jill
    jillian jo joann joanna joanne jocelyn jodie johanna jolanta jolene josefa josefina josephine
    josie joséphine joy juana juanita judita julia juliana juliane julianne juliet juliette june
    justyna jutta kadri kaisa kaja kalyani kamala kanako karin karina karla karolina karoline
    kasia katarina katarzyna kate katerina kath kathy katia katie katja katka katrina katy katya
    kavita kay kayleigh keira kelsey kendra kerry kerstin khadijah kiara kim kimiko kinga kira
    kiran kirsten kirstie kirsty kitty klara klavdia kristen kristin kristina kristine
    krystyna ksenia kumiko kyra lacey lakshmi lana larisa larissa lata latifa latoya laure laureen
    laurel lauretta lavinia lea leah leanne leena leigh leigh-anne lena leni lenka lenore leona
    leonie leonor leonora leslie-ann leticia letitia lexi leyla leïla lia liana libby lidia lidiya
    liesbeth liesl lieve lila lili lilian liliana lilith lillian lily lin lina linda lindsey line
    linnea lisa lisbeth lise liv livia liza ljuba ljubica lois lola lorena loretta lorna lorraine
    lotte lottie louella louisa louise lourdes luana lubna luciana lucie lucile lucinda lucrezia
    ludmilla luisa lulu lydia lyn lynda lyndsey lynn lynne lyubov lyudmila léa léna mabel macarena
    maddie madeleine madeline mae maeve magda magdalena maggie magnolia mags maha mai maia maja
    malala malgorzata malin mandy manon manuela mara marcela marcelle marcia mareike maren
    margaret margareta margarita margit margot margrethe marguerite mari maria mariama marian
    mariana marianne maribel marie-claire mariella marija marijke marika mariko marilena marina
    marion marisa marisol marissa marit marita maritza mariya marjorie marlene marta marte martina
    marwa maryse masha mathilde matilda maud maude maura maureen mavis maxine maya małgorzata
    meera meg megan meike melanie melinda mercedes mercy meredith merete meriem merle meryl mette
    mhairi mia michaela michele michelle mieke mila milagros mildred milena milica millicent
    millie mimi mina minna mira miranda mireille miriam mirjam moira mollie molly mona monica
    monique montserrat morag morwen morwenna muriel mwajuma myra myriam myrna myrtle mária mélanie
    mónica nada nadezhda nadine nahla naima naina nan nana nandini nanette naomi narges nasrin
    nastya nataliya natasha nawal nazanin neda neha nell nellie nelly nerys nevena nia niamh nicky
    nicola nicolette nieves nigora nikki nilufar nimmi nina nisha noelia noelle noemi noemí nora
    norah noreen norma noémie nuala nur nuria nurten núria octavia odette odile olena olga olwen
    olympia oona oonagh ophelia oriana orla orsolya ottilie ottoline paige palesa paloma pam
    parisa parveen patience patrizia patsy patti paula paulina pauline pavla pearl peggy penelope
    penny perpetua petronella petula philippa phillipa philomena phoebe phyllis pia pilar pippa
    piroska polina polly poppy portia prudence prunella qiong queenie rachael rachida radhika
    radka radmila rafaela rahel raisa rana rania raquel rashida raya razia reba rebekah reem
    regina regine reiko reina remedios rena renata renate rhea rhiannon rhoda rhona rhonda riikka
    rima rina rita roberta robin rochelle rocío romana romy ronja rosalba rosalie rosalind rosalyn
    rosamund rosanna rosanne rosario rose roseanne rosemary rosie rositsa rowan rowena roxana
    roxanne roya ruby rukhsana rumana ruta ruzha ruža saanvi sabiha sabina sabrina sadie saida
    saima saioa sally salma salome saltanat samantha samira sanaa sandie sandrine sanja sanna
    saoirse sari sarina sarita sasha sasha-lee saskia savannah scarlett selena selina selma seren
    serena severine shabnam shahnaz shakira shanice shannon shari sharmila sharon shauna shaz
    sheila shelley sheryl shirin shirley shobha shreya sian sibylle sidonie sienna sigrid sigrún
    silje silke silvana silvia silvie simin simona simone simonetta sinead sinéad siobhan sissel
    sive siân slavica sloane smita snezana sofía solange soledad solveig sondra sonia sonja
    sophia-maria sophy soraya stacey stacy stefania stefanie steffi stella stephenie sue sukhi
    sultana suman sunniva susana susanna susannah susanne susie suzan suzana suzanne suzette suzie
    suzy svenja sylvia sylvie séverine tabitha tahira taissa tamar tamara tammy tamsin tania tanja
    tansy tanya tara tasha tatjana tatyana tawny tea temi temperance teodora terez tereza terézia
    tess tessa thandeka thandiwe thea thelma theodora therese thérèse tiffany tilda tilly tina
    tiziana tora torunn tova tove toñi tracey tracy trina trine trish trisha trixie trude trudi
    trudy tsvetana tuula ulla ulrika ulrike umm una ursula urszula uta ute vaishali valentina
    valeria valerie valeriya valérie vanda vanessa vanja veena velma vera verena verity veronica
    veronika verónica vesna vibeke vicki vicky victoire vida viktoria viktoriya vilma viola violet
    violeta violetta virginie vita vivian viviana vivien vivienne véronique wanda wangari wenche
    wendy wilhelmina wilma winifred winnie xanthe xenia ximena yana yasmeen yasmina yasuko
    yelizaveta yetunde yevgenia yoko yolanda yolande yosra ysabel yulia yuliya yvette yvonne zahra
    zaina zara zdenka zehra zeinab zeynep zhanna zinaida zita zoe zofia zora zoya zoë zsuzsa
    zsuzsanna zsófia zuleika zuzana ágnes ágota åsa élise émilie évelyne živa
    александра алла анастасия анна валентина валерия вера виктория галина дарья евгения
    екатерина елена елизавета жанна зинаида зоя инна ирина ксения лариса лидия любовь людмила
    марина мария надежда наталия наталья нина оксана ольга полина раиса светлана софия софья
    тамара татьяна юлия яна олена катерина марія наталія"""
)

_EITHER = words("joss kit sasha morgan rowan robin")
"""Given names of women and of men."""

GIVEN = MEN | WOMEN | _HE | _SHE | _EITHER
"""Given names of either kind."""

_SHE_FAMILY = re.compile(
    r"(?:[^\W\d_]{2}(?:ov|ev|ëv|yov|sk|ck)(?:a|á|aja|aya|aia)|[^\W\d_]{3}ová|[^\W\d_]{2}dóttir"
    r"|[^\W\d_]{2}(?:ovna|evna|ivna|ichna)|[^\W\d_]{2}k[iy]zy|[^\W\d_]{2}qizi)$"
)
_HE_FAMILY = re.compile(
    r"(?:[^\W\d_]{2}(?:sky|skiy|skyi|skyy|skij|ski|ckyj)|[^\W\d_]{2}(?:ovich|evich|ovych|evych|oğlu"
    r"|oglu)|[^\W\d_]{3}(?:ov|ev|yov)|[^\W\d_]{2}arson|[^\W\d_]{2}uly)$"
)


def gender_of_name(parts: Sequence[str]) -> Gender | None:
    """The pronoun that goes with a person's name; ``None`` where it does not tell.

    Args:
        parts: the words of the name, its titles aside.
    """
    lowered = [part.casefold() for part in parts]
    if len(lowered) > 1 and lowered[0] in {"old", "young", "little", "big"}:
        del lowered[0]
    given = by_given(lowered[0])
    if given is not None:
        return given
    for part in reversed(lowered[1:]):
        if _SHE_FAMILY.search(part):
            return "she"
        if _HE_FAMILY.search(part):
            return "he"
    return None


def by_given(name: str) -> Gender | None:
    """The pronoun that goes with a given name in lower case, as far as it is told by one."""
    for one in (name, name.partition("-")[0]):
        he, she = one in MEN or one in _HE, one in WOMEN or one in _SHE
        if he != she:
            return "he" if he else "she"
    return None
