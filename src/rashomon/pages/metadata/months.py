"""Names of months in seventy languages, from Unicode CLDR 47: wide and short, in both cases.

Words are folded as :func:`fold` does it; one that names two months in two languages stands for
that of the more speakers (``listopad`` is October in Croatian alone).
"""

from __future__ import annotations

from functools import cache
from unicodedata import combining, normalize

_NAMES = (
    (
        "january jan januar janner januari januarie janvier janv gennaio gen enero ene gener "
        "janeiro ianuarie ian xaneiro xan stycznia styczen sty ledna leden led januara sijecnja "
        "sijecanj sij sausio sausis saus janvaris jaanuar jaan tammikuuta tammikuu tammi ocak oca "
        "yanvar yan janar urtarrila urt ionawr ion eanair ean jannar jenner januarij јануар јан "
        "јануари януари яну января январь янв січня січень січ студзеня студзень сту ιανουαριου "
        "ιανουαριοσ ιαν ژانویهٔ ژانویه يناير جانفي ינואר ינו׳ जनवरी जन॰ জানুয়ারী জানু جنوری "
        "ஜனவரி ஜன జనవరి జన ಜನವರಿ ಜನ ജനുവരി ജനു जानेवारी जाने જાન્યુઆરી જાન્યુ ਜਨਵਰੀ ਜਨ ජනවාරි ජන "
        "มกราคม ม.ค មករា ມັງກອນ ມ.ກ იანვარი იან հունվարի հունվար հնվ қаңтар қаң ጃንዋሪ ጃን জানুয়ারি"
    ),
    (
        "february feb februar februari februarie fevrier fevr febbraio febrero febrer febr "
        "fevereiro fev febreiro lutego luty lut unora unor uno februara veljace veljaca velj "
        "vasario vasaris vas februaris veebruar veebr helmikuuta helmikuu helmi subat sub fevral "
        "shkurt shk otsaila ots chwefror chwef chw feabhra feabh frar fra pebrero peb фебруар феб "
        "февруари фев февраля февраль февр лютого лютии лют лютага люты φεβρουαριου φεβρουαριοσ "
        "φεβ فوریهٔ فوریه فبراير شباط فيفري פברואר פבר׳ फ़रवरी फ़र॰ ফেব্রুয়ারী ফেব فروری "
        "பிப்ரவரி பிப் ఫిబ్రవరి ఫిబ్ర ಫೆಬ್ರವರಿ ಫೆಬ್ರ ഫെബ്രുവരി ഫെബ്രു फेब्रुवारी फेब्रु ફેબ્રુઆરી "
        "ફેબ્રુ ਫ਼ਰਵਰੀ ਫ਼ਰ फेब्रुअरी පෙබරවාරි පෙබ กุมภาพันธ์ ก.พ កុម្ភៈ ກຸມພາ ກ.ພ თებერვალი თებ "
        "փետրվարի փետրվար փտվ ақпан ақп ፌብሩዋሪ ፌብ फरवरी ফেব্রুয়ারি"
    ),
    (
        "march mar marz maart mrt mars marzo marc marco martie marca marzec brezna brezen bre "
        "marec ozujka ozujak ozu mart kovo kovas kov marts maaliskuuta maaliskuu maalis marcius "
        "martxoa mawrth maw marta marzu maret mac marso machi mrz март мар марта березня березень "
        "бер сакавіка сакавік сак μαρτιου μαρτιοσ μαρ مارس آذار מרץ मार्च মার্চ مارچ மார்ச் மார் "
        "మార్చి ಮಾರ್ಚ್ മാർച്ച് മാർ માર્ચ ਮਾਰਚ මාර්තු මාර් มีนาคม มี.ค មីនា ມີນາ ມ.ນ მარტი მარ "
        "մարտի մարտ մրտ наурыз нау ማርች"
    ),
    (
        "april apr avril avr aprile abril abr aprilie kwietnia kwiecien kwi dubna duben dub "
        "aprila travnja travanj tra balandzio balandis bal aprilis aprill huhtikuuta huhtikuu "
        "huhti nisan nis aprel prill pri apirila api ebrill ebr aibrean aib aprili април апр "
        "апреля апрель квітня квітень квіт красавіка красавік кра απριλιου απριλιοσ απρ آوریل "
        "أبريل نيسان أفريل אפריל אפר׳ अप्रैल এপ্রিল এপ্রি اپریل ஏப்ரல் ஏப் ఏప్రిల్ ఏప్రి ಏಪ್ರಿಲ್ "
        "ಏಪ್ರಿ ഏപ്രിൽ ഏപ്രി एप्रिल एप्रि એપ્રિલ ਅਪ੍ਰੈਲ ਅਪ੍ਰੈ अप्रिल අප්රේල් เมษายน เม.ย មេសា ເມສາ "
        "ມ.ສ აპრილი აპრ ապրիլի ապրիլ ապր сәуір сәу ኤፕሪል ኤፕሪ ابريل افريل"
    ),
    (
        "may mai mei maggio mag mayo maig maio maja maj kvetna kveten kve svibnja svibanj svi "
        "geguzes geguze geg maijs toukokuuta toukokuu touko majus maiatza bealtaine beal mejju "
        "mej мај маи мая травня травень трав μαιου μαιοσ μαι mayıs مهٔ مه مايو أيار ماي מאי मई মে "
        "مئی மே మే ಮೇ മേയ് मे મે ਮਈ මැයි พฤษภาคม พ.ค ឧសភា ພຶດສະພາ ພ.ພ მაისი მაი մայիսի մայիս մյս "
        "мамыр мам ሜይ"
    ),
    (
        "june jun juni junie juin giugno giu junio juny junho iunie iun xuno czerwca czerwiec cze "
        "cervna cerven cvn juna junij lipnja lipanj birzelio birzelis birz junijs juuni kesakuuta "
        "kesakuu kesa junius haziran haz iyun iyn qershor qer ekaina eka mehefin meh meitheamh "
        "meith gunju gun hunyo hun јун јуни юни июня июнь июн червня червень черв чэрвеня чэрвень "
        "чэр ιουνιου ιουνιοσ ιουν ژوئن يونيو حزيران جوان יוני जून জুন جون ஜூன் జూన్ ಜೂನ್ ജൂൺ જૂન "
        "ਜੂਨ जुन ජූනි มิถุนายน มิ.ย មិថុនា ມິຖຸນາ ມິ.ຖ ივნისი ივნ հունիսի հունիս հնս маусым мау "
        "ጁን"
    ),
    (
        "july jul juli julie juillet juil luglio lug julio juliol julho iulie iul xullo xul lipca "
        "lipiec lip cervence cervenec cvc jula julij srpnja srpanj liepos liepa liep julijs juuli "
        "heinakuuta heinakuu heina julius temmuz tem iyul iyl korrik korr uztaila uzt gorffennaf "
        "gorff gor iuil lulju lul julai hulyo hul јул јули юли июля июль июл липня липень лип "
        "ліпеня ліпень ліп ιουλιου ιουλιοσ ιουλ ژوئیهٔ ژوئیه يوليو تموز جويلية يوليوز יולי जुलाई "
        "जुल॰ জুলাই জুল جولائی ஜூலை జులై ಜುಲೈ ജൂലൈ जुलै જુલાઈ ਜੁਲਾਈ ਜੁਲਾ ජූලි กรกฎาคม ก.ค កក្កដា "
        "ກໍລະກົດ ກ.ລ ივლისი ივლ հուլիսի հուլիս հլս шілде шіл ጁላይ"
    ),
    (
        "august aug augustus aout agosto ago agost ag sierpnia sierpien sie srpna srpen srp "
        "augusta avgust avg kolovoza kolovoz kol rugpjucio rugpjutis rugp augusts elokuuta elokuu "
        "elo augusztus augusti agust agu agustos avqust avq gusht gush abuztua abu awst lunasa "
        "lun awwissu aww agustus ogos ogo agosti август авг августа серпня серпень серп жніуня "
        "жнівень жні αυγουστου αυγουστοσ αυγ اوت أغسطس آب أوت غشت אוגוסט אוג׳ अगस्त अग॰ আগস্ট আগ "
        "اگست ஆகஸ்ட் ஆக ఆగస్టు ఆగ ಆಗಸ್ಟ್ ಆಗ ഓഗസ്റ്റ് ഓഗ ऑगस्ट ऑग ઑગસ્ટ ਅਗਸਤ ਅਗ अगस्ट අගෝස්තු අගෝ "
        "สิงหาคม ส.ค សីហា ສິງຫາ ສ.ຫ აგვისტო აგვ օգոստոսի օգոստոս օգս тамыз там ኦገስት ኦገስ اغسطس"
    ),
    (
        "september sep sept septembre settembre set septiembre setembre setembro septembrie "
        "wrzesnia wrzesien wrz zari zar septembra rujna rujan ruj septembar rugsejo rugsejis rugs "
        "septembris syyskuuta syyskuu syys szeptember szept eylul eyl sentyabr sen shtator sht "
        "iraila ira medi mfomh settembru setyembre septemba sentabr setiembre септембар сеп "
        "септември сентября сентябрь сент вересня вересень вер верасня верасень σεπτεμβριου "
        "σεπτεμβριοσ σεπ سپتامبر سبتمبر أيلول شتنبر ספטמבר ספט׳ सितंबर सित॰ সেপ্টেম্বর সেপ ستمبر "
        "செப்டம்பர் செப் సెప్టెంబర్ సెప్టెం ಸೆಪ್ಟೆಂಬರ್ ಸೆಪ್ಟೆಂ സെപ്റ്റംബർ സെപ്റ്റം सप्टेंबर "
        "सप्टें સપ્ટેમ્બર સપ્ટે ਸਤੰਬਰ ਸਤੰ सेप्टेम्बर සැප්තැම්බර් සැප් กันยายน ก.ย កញ្ញា ກັນຍາ ກ.ຍ "
        "სექტემბერი სექ սեպտեմբերի սեպտեմբեր սեպ қыркүиек қыр ሴፕቴምበር ሴፕቴ सितम्बर"
    ),
    (
        "october oct oktober okt octobre ottobre ott octubre outubro out octombrie pazdziernika "
        "pazdziernik paz rijna rijen rij oktobra oktobar spalio spalis spal oktobris oktoober "
        "lokakuuta lokakuu loka ekim eki oktyabr tetor tet urria urr hydref hyd dfomh ottubru "
        "oktubre oktoba oktabr октобар окт октомври октября октябрь жовтня жовтень жовт "
        "кастрычніка кастрычнік кас οκτωβριου οκτωβριοσ οκτ اکتبر أكتوبر אוקטובר אוק׳ अक्टूबर "
        "अक्टू॰ অক্টোবর অক্টো اکتوبر அக்டோபர் அக் అక్టోబర్ అక్టో ಅಕ್ಟೋಬರ್ ಅಕ್ಟೋ ഒക്ടോബർ ഒക്ടോ "
        "ऑक्टोबर ऑक्टो ઑક્ટોબર ઑક્ટો ਅਕਤੂਬਰ ਅਕਤੂ अक्टोबर ඔක්තෝබර් ඔක් ตุลาคม ต.ค តុលា ຕຸລາ ຕ.ລ "
        "ოქტომბერი ოქტ հոկտեմբերի հոկտեմբեր հոկ қазан қаз ኦክቶበር ኦክቶ اكتوبر अक्तूबर"
    ),
    (
        "november nov novembre noviembre novembro noiembrie listopada listopad lis listopadu "
        "novembra studenoga studeni stu novembar lapkricio lapkritis lapkr novembris marraskuuta "
        "marraskuu marras kas noyabr noy nentor nen azaroa aza tachwedd tach samhain samh "
        "novembru nobyembre nob novemba новембар нов ноември ное ноября ноябрь нояб листопада "
        "листопад лист лістапада лістапад ліс νοεμβριου νοεμβριοσ νοε kasım نوامبر نوفمبر نونبر "
        "נובמבר נוב׳ नवंबर नव॰ নভেম্বর নভে نومبر நவம்பர் நவ నవంబర్ నవం ನವೆಂಬರ್ ನವೆಂ നവംബർ നവം "
        "नोव्हेंबर नोव्हें નવેમ્બર નવે ਨਵੰਬਰ ਨਵੰ नोभेम्बर නොවැම්බර් නොවැ พฤศจิกายน พ.ย វិច្ឆិកា "
        "ພະຈິກ ພ.ຈ ნოემბერი ნოე նոյեմբերի նոյեմբեր նոյ қараша қар ኖቬምበር ኖቬም नवम्बर"
    ),
    (
        "december dec dezember dez desember des decembre dicembre dic diciembre desembre dezembro "
        "decembrie decembro grudnia grudzien gru prosince prosinec pro decembra prosinca prosinac "
        "decembar gruodzio gruodis gruod decembris detsember dets joulukuuta joulukuu joulu ara "
        "dekabr dek dhjetor dhj abendua abe rhagfyr rhag nollaig noll dicembru disember dis "
        "disyembre desemba децембар дец декември дек декабря декабрь грудня грудень груд снежня "
        "снежань сне δεκεμβριου δεκεμβριοσ δεκ aralık دسامبر ديسمبر دجنبر דצמבר דצמ׳ दिसंबर दिस॰ "
        "ডিসেম্বর ডিসে دسمبر டிசம்பர் டிச డిసెంబర్ డిసెం ಡಿಸೆಂಬರ್ ಡಿಸೆಂ ഡിസംബർ ഡിസം डिसेंबर डिसें "
        "ડિસેમ્બર ડિસે ਦਸੰਬਰ ਦਸੰ डिसेम्बर දෙසැම්බර් දෙසැ ธันวาคม ธ.ค ធ្នូ ທັນວາ ທ.ວ დეკემბერი დეკ "
        "դեկտեմբերի դեկտեմբեր դեկ желтоқсан жел ዲሴምበር ዲሴም दिसम्बर"
    ),
)
_STROKES = 0x530
"""Latin, Greek and Cyrillic letters end here: beyond, marks are letters of their own."""


def month(word: str) -> int | None:
    """The number of the month that a word names, 1 to 12.

    >>> month("Sept."), month("мая"), month("märz"), month("market")
    (9, 5, 3, None)
    """
    return _numbers().get(fold(word))


def fold(word: str) -> str:
    """A word in small letters, without accents and the full stop of a short form."""
    plain = word.casefold().strip(" .")
    if plain.isascii():
        return plain
    kept: list[str] = []
    for letter in normalize("NFKD", plain):
        if not (combining(letter) and kept and ord(kept[-1]) < _STROKES):
            kept.append(letter)
    return normalize("NFC", "".join(kept)).replace("\u200c", "").replace("\u200d", "")


@cache
def _numbers() -> dict[str, int]:
    return {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
