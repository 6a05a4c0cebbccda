"""What the words of a page's furniture are about, in the languages that the web is made in.

A button, a plea, a consent says in any language one of a few things: subscribe, follow, give,
agree. A reader of roles that has met a word in English then knows it in Polish. Words count by
how they begin, since endings change; where none are written apart, by what stands in the line.
"""

from __future__ import annotations

WHOLE = 4
"""Letters up to which a word counts only as a whole."""

_BEGINNINGS = {
    "subscribe": """
        subscri suscri suscríb suscrib abonn abonnier abonament abonaz abonează abbona assine
        assina subskryb prenumer подпис подпиш підпис підпиш передплат předplat abone εγγραφ
        συνδρομ berlangganan tilaa tilaus előfiz feliratk áskrif اشترك اشتراك सब्सक्राइब""",
    "newsletter": """
        newsletter newslett infolett infobrief rundbrief boletin boletín bulletin nieuwsbrief
        nyhetsbr nyhedsbr uutiskir hírlev hirlev рассыл розсил bülten ενημερωτικ mailing inbox
        postfach skrzynk bandeja posteingang notific benachrichtig powiadom уведомл alert alerts
        push pushnachricht pushbenachricht pushmeldung rss feed النشرة daily weekly digest
        briefing""",
    "follow": """
        follow folg suivez suivre sígue síguenos siga sigue seguir segui seguic volg obserwuj
        śledź takip ακολουθ følg följ seuraa ikuti sledujte kövess urmăr theo تابع fans follower
        join unite únete junte rejoign beitreten dołącz присоед приєдн like liken aime connect
        stay""",
    "network": """
        facebook twitter instagram youtube telegram whatsapp linkedin pinterest tiktok snapchat
        mastodon bluesky threads reddit flipboard вконтакте одноклассники viber weibo wechat xing
        tumblr discord twitch messenger""",
    "give": """
        donat donaz donac doação doaç doaçõ doe dona spend spende soutien souten soutenez apoy
        apoi sostien sosteni steun wspier wesprz wspom поддерж підтрим пожертв помог bağış destek
        δωρε στηρίξ υποστηρ stött støt støtt tue lahjoit támog podpoř تبرع support contribut
        unterstütz patreon paypal fund funded crowdfund chip gift""",
    "member": """
        member mitglied membre miembro socio sócio membro lid lidmaat człon членств üye μέλος
        medlem jäsen tag insider premium plus club klub supporter patron förder adhér""",
    "free": """
        free gratis kostenlos kostenfrei gratuit grátis gratuita bezpłat darmow бесплатн безкошт
        ücretsiz δωρεάν ilmai ingyen zdarma unlimited unbegrenzt illimit ilimitad nieogranicz
        неогранич sınırsız onbeperkt trial probeabo probier test testen unlock freischalt offer
        angebot offre oferta offert promo rabatt discount save cancel kündb kündig anytime""",
    "price": """
        eur usd euro euros dollar cent cents month monat mois mes mese maand miesiąc
        месяц year jahr ano año anno jaar rok год week woche semaine semana""",
    "app": """
        app apps download herunterlad télécharg descarg baixe baixar scaric pobier скача загруз
        indir κατεβ installier install android iphone ios ipad डाउनलोड تحميل epaper ebook
        podcast""",
    "share": """
        share teil teile teilen partag compart condivid delen udostępn podziel поделит поделис
        paylaş κοινοποι dela jaa bagikan sdílet megoszt weiterempf recommend empfehl tell
        forward""",
    "register": """
        register registr inscri inscreva iscriv anmeld aanmeld zarejestr зарегистр kayıt kaydol
        signup sign daftar rekister account konto compte cuenta conta аккаунт hesap λογαριασμ""",
    "log in": """
        login log einlogg connexion connecter connectez iniciar inicia sesión sessão entrar
        accedi inloggen zaloguj войти вход увійти giriş σύνδεση logga kirjaudu password passwort
        passe contraseña senha пароль hasł şifre forgot vergessen oublié olvid already bereits
        déjà""",
    "agree": """
        agree agreeing consent accept acknowledg zustimm einverstand einwillig willige akzeptier
        stimme acceptez accepter acepta aceptar aceito aceita accetta accetti acconsent akkoord
        akcept zgadz wyrażam zgod соглас принима kabul αποδέχ συμφων godkänn setuju souhlas
        elfogad terms nutzungsbeding datenschutz privacy confidential privacid términos termos
        termini voorwaarden regulamin polityk условия политик gizlilik όρους recaptcha captcha
        gdpr dsgvo""",
    "thanks": """
        thank thanks danke dank merci gracias obrigad grazie bedankt dziękuj спасибо teşekkür
        ευχαριστ tack kiitos error fehler erreur błąd ошибк invalid ungültig required pflichtfeld
        obligat erforderlich confirm bestätig wymagane обязательн zorunlu verplicht""",
    "advert": """
        advert advertis anzeige werbung werbe publicité publicidad publicidade pubblicit reklam
        реклам ilan διαφήμι annons mainos iklan inzerc hirdet sponsor gesponsert patrocin
        promoted partner affilia commission provision paid bezahlt إعلان विज्ञापन taboola
        outbrain""",
    "buy": """
        buy kauf kaufen achet comprar compra acquista koop kup kupić купить satın αγορ köp beli
        shop store warenkorb cart order bestell commande book buche demo quote consult sale deal
        deals shipping versand coupon gutschein""",
    "picture": """
        photo photograph foto fotos fotograf bild bilder image imagen imagem immagine afbeelding
        zdjęc fot фото fotoğraf φωτογρ kuva gambar picture pic illustr grafik graphic getty
        reuters afp dpa epa imago alamy shutterstock istock unsplash flickr wikimedia ansa efe
        lusa pap тасс""",
    "source": """
        source quelle quellen fuente fonte bron źródł источник джерело kaynak πηγή källa kilde
        lähde sumber zdroj forrás via courtesy agence agentur agency material credit""",
    "by": """
        by von par por da door przez автор autor auteur author autore yazan redaktion redaction
        redacción redazione redactie redakc редакц geschrieben written reporter korrespondent
        correspondent journalist editor staff writer texte text""",
    "first": """
        originally first erstmals ursprünglich zuerst initialement originalmente originariamente
        oorspronkelijk pierwotnie впервые republish reprint syndicat crosspost
        appeared erschienen erschien publiziert reproduit reproducido permission genehmigung
        nachdruck перепечат arrangement partnership produced automat""",
    "update": """
        updated update aktualis mis actualis actualiz atualiz aggiornat bijgewerkt aktualiz
        обновл güncel ενημερώθ published veröffentlicht publié publicad pubblicat gepubliceerd
        opublik опублик yayın δημοσι posted stand uhr modified""",
    "more": """
        related mehr auch aussi más mais leggi lees czytaj читайте devam διαβάστε lue baca read
        lesen lire leer ler meist popular beliebt trending latest neueste derniers últimas ultime
        laatste ostatnie последние recommended similar ähnlich next nächste previous suivant
        siguiente próximo successivo volgende następn""",
    "legal": """
        copyright rights reserved rechte vorbehalten droits réservés derechos direitos diritti
        prawa zastrzeżone права защищ hakları δικαιώμ impressum imprint kontakt contact
        disclaimer cookie cookies ciasteczk куки çerez gmbh inc ltd llc powered""",
    "comment": """
        comment kommentar commentaire comentario comentário commento reactie komentarz коммент
        yorum σχόλι kommentti komentar reply antwort répondre responder rispondi feedback opinion
        meinung survey umfrage""",
    "topic": """
        tags topic topics thema themen schlagwort sujet tema argoment onderwerp temat тема konu
        θέμα filed category kategorie catégorie categoría categoria rubrik""",
    "you": """
        you your yours sie ihr ihre ihren ihnen du dein deine dir vous votre vos ta tes usted su
        sus ti tus você seu sua tuo tua uw jouw je ty twój twoje вы вас ваш вам твой sen siz
        εσείς σας σου din""",
    "we": """
        we our us wir unser unsere uns nous notre nos nosotros nuestro nuestra nós nosso nossa
        noi nostro nostra wij ons onze my nasz nasze nas мы наш наши нас нам biz bizim εμείς μας
        vår""",
}
_UNSPACED = {
    "subscribe": "订阅|訂閱|購読|登録|注册|會員|会员|有料",
    "newsletter": "邮件|郵件|メール|電子報|电子报|通知|推送",
    "follow": "关注|關注|フォロー|追蹤|追踪|粉丝|粉絲|按讚|加入",
    "share": "分享|シェア|转发|轉發",
    "app": "下载|下載|客户端|ダウンロード|アプリ|扫码|二维码",
    "give": "捐款|捐赠|赞助|贊助|支持我们|寄付|打赏",
    "free": "免费|免費|無料|试用|試用",
    "log in": "登录|登入|ログイン|密码|密碼",
    "agree": "同意|条款|條款|隐私|隱私|規約|プライバシー",
    "advert": "广告|廣告|広告|推广",
    "picture": "图片|圖片|写真|摄影|攝影|照片",
    "source": "来源|來源|出处|转载|轉載",
    "by": "记者|記者|作者|编辑|編輯",
    "first": "首发|首發|原载|原載|转载自|原文",
    "update": "发布|發布|更新|公開|时间|時間",
    "more": "相关|相關|関連|推荐|推薦|热门|熱門|排行|更多|おすすめ",
    "legal": "版权|版權|著作権|保留|备案",
    "comment": "评论|評論|留言|コメント|回复",
    "topic": "标签|標籤|タグ|分类|話題|话题",
    "you": "您|你",
    "we": "我们|我們",
}
KINDS = tuple(_BEGINNINGS)
"""What a word may be about."""
BEGINNINGS = tuple((word, kind) for kind, words in _BEGINNINGS.items() for word in words.split())
"""Words and how words begin, each with its kind; some are of several."""
UNSPACED = tuple((word, kind) for kind, words in _UNSPACED.items() for word in words.split("|"))
"""The same of scripts that write no spaces; a line has one wherever its signs stand together."""
