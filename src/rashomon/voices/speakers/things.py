"""Words for documents, bodies and crowds that are rarer in news, or of other languages."""

from __future__ import annotations

from rashomon.language import words

RARE_DOCUMENTS = words(
    """accord adjudication advisory agenda alert allegation amendment annex annotation
    announcement answer app appeal appraisal assay atlas attachment audiobook autobiography
    ballad ballot banknote banner barcode bas-relief benchmark bestseller bible bibliography
    billboard bio biopic blurb bookmark breakdown brief briefing broadcast broadsheet
    calculation calibration calligraphy cartoon carving cassette catechism cd cenotaph charter
    checklist chit chronicle chronology citation clipping clock code commandment commentary
    compendium computation computer concordat confirmation consultation copy correspondence
    counterclaim coupon covenant credo crossword cv dashboard database dataset deposition
    diagram dictionary digest diploma directory disclaimer disclosure dissertation docket
    docudrama dvd e-book ebook engraving epic epigraph epilogue epitaph estimate examination
    exhibit exhibition exposé fable factbook faq fax feature flowchart folder foreword formula
    fresco gazetteer genealogy glossary gospel gravestone guide guidebook handout herbarium
    history hoarding homepage infographic injunction instruction intelligence intercept
    introduction itinerary jingle jotter jotting key keynote legislation lesson letterhead
    lexicon libretto litany liturgy log-book logo mailer mailing mandate marker markings
    masthead measurement meme memorial miniature monologue montage mosaic mural news-sheet
    newsletter notation notification novella oath obit ode operetta opinion oracle ordinance
    outline packet painting palimpsest parable paragraph parchment passport password pastoral
    patent payslip paywall phrase phrasebook playbill playlist pleading portrait postmark
    postmortem postscript powerpoint prayer preamble precedent prescription presentation primer
    print printout profile prologue proof prophecy prospectuses proverb psalter publication
    reading readout recital recommendation recount referendum reminder reply reprint request
    requiem requisition response restatement retraction rhyme riddle rubric rumor rumour rune
    résumé saga samples scorecard screed screen screengrab screenplay screensaver scribble
    script scripture seismograph sermon signage signboard sitcom snapshot snippet
    sonnet soundtrack spec specification speech spoof statistic stele stencil storyboard
    strapline submission subpoena subsection syllogism t-shirt tabulation tag tally tapestry
    tariff teleprinter template textbook theorem theory thermograph title tombstone toolkit
    tract trailer transcription translation travelogue trilogy typescript update valuation
    verse vignette viva voice-note voucher waiver warning watermark web-page webcast weblog
    white-paper whiteboard wiki will workbook worksheet zine"""
)
"""What can be read, heard or seen, and so tell something."""

RARE_BODIES = words(
    """abattoir academia aerodrome agribusiness airbase airforce airport aquarium archbishopric
    archdiocese arena armoury assembly assizes asylum barracks base basilica battlegroup bench
    biotech bistro boatyard bookshop bookstore borstal boutique branch brasserie brothel
    bundestag business cadre camp campus canteen casino caucus cavalry cell chancellery
    chancery chapel citadel clan clearinghouse cloister co-op cofradía collective colliery
    colony commando commissariat commonwealth commune conclave confectioner confederacy
    conference conservancy conservatoire conservatory constabulary constituency contingent
    convention corps coven creche crèche dealership deanery deli delicatessen democracy dept
    desk dictatorship dispensary distillery dorm dynasty edtech emirate empire establishment
    europe farm festival fleet flotilla food-bank foodbank formation franchise fraternity gaol
    garage garda gasworks gendarmerie ghetto gov guesthouse gym home household hypermarket inn
    jail jirga judiciary kennels khanate kibbutz kindergarten kitchen legation legion
    legislature lido lifeboat mafia magistracy market mint monarchy motel
    multinational nato nunciature officialdom oligarchy oligopoly opera outfit pagoda
    partnership pharmacy pizzeria plantation platoon playhouse plenum policlinic polytechnic
    pool premiership presbytery presidency prison procuracy protectorate quango quarry
    racecourse racetrack ranch rank-and-file rectory refuge regency rehab reservation resort
    salon sanatorium sanctuary sawmill scheme school-board seminary shire shogunate shrine
    slaughterhouse soviet squad stable steelworks stockist storehouse sub-committee
    subcommittee subsidiary sultanate superpower tannery task-force tavern tearoom telco
    think-tank thinktank tournament town-hall trattoria triad tribe troupe tsardom vanguard
    varsity vatican vendor vestry vineyard warehouse wholesalers winery wing workhouse yeshiva
    zaibatsu"""
)
"""What people run, serve or are ruled by."""

RARE_CROWDS = words(
    """aristocracy bereaved bigwigs blind bourgeoisie brotherhood chorus clergy clientele
    cohort commentariat convoy deaf diaspora disabled droves elderly elite ensemble entourage
    flock foursome fraternity generation gentry grandparents herd homeless horde hordes
    household in-laws injured intelligentsia laity legions locals masses membership millions
    natives newlyweds nobility octet pack peasantry plenty poor proletariat quartet quintet
    rank-and-file readership retinue rich scores septet sextet siblings sisterhood swarm
    tenantry three-quarters threesome throngs triplets twins two-thirds twosome unemployed
    viewership wealthy wounded"""
)
"""Several people in a word without the ending of a plural."""

FOREIGN_BODIES = words(
    """ministerio ministère ministero ministério ministerium polizei policía polizia polícia
    gendarmerie mairie ayuntamiento comune prefeitura alcaldía gobierno gouvernement governo
    regierung senado senato sénat asamblea assemblée partei partido partito sindicato syndicat
    sindacato gewerkschaft verband verein asociación associazione associação fundación
    fondation fondazione fundação stiftung universidad université università universität klinik
    krankenhaus hôpital ospedale tribunal tribunale gericht fiscalía procura staatsanwaltschaft
    feuerwehr bomberos pompiers banco banque banca museo musée werft"""
)
"""Of these the names of bodies are made in other languages."""

FOREIGN_MEDIA = words(
    """diario diário giornale jornal gazzetta correo correio courrier corriere noticias notizie
    notícias phare kanal sawt heraldo vestnik lenta вестник газета правда"""
)
"""And those of outlets."""
