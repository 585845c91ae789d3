import { defineTexts } from '../../../web/texts/index.ts'
import { ownWordRefusals } from './refusal-texts.ts'

/** Own words: read by a youth, a parent, and those who help. `me` is `yes` to the child itself. */
export const ownWordTexts = defineTexts({
  refusals: ownWordRefusals,
  nb: {
    closed: 'Vi jobber ikke sammen nå. Det du har skrevet, er tatt vare på.',
    stop: '{kind, select, mood {Hvordan har du det?} tell {{me, select, yes {Dette vil jeg at dere skal vite} other {Dette vil jeg at hjelperne skal vite}}} important {{me, select, yes {Viktig for meg} other {Viktig for oss}}} like {{me, select, yes {Dette liker jeg og får til} other {Dette liker {child} og får til}}} good_moment {Lysglimt} helping {Dette hjelper meg} other {Dette skal ikke alle vite}}',
    about:
      '{kind, select, mood {Velg et ansikt. Du kan skrive noe også.} tell {Stort eller lite. Noe som er bra, eller noe som er vanskelig.} important {{me, select, yes {Hva bryr du deg om? Det nyeste står øverst.} other {Hva er viktig for dere nå? Det nyeste står øverst.}}} like {Ting, folk og steder. Det du skriver, kan hjelpe oss å finne på noe bra.} good_moment {Noe som gikk bra. Det kan være lite.} helping {Ting, folk og steder som gjør det lettere for deg.} other {{me, select, yes {Noe du vil si til noen, men ikke til alle. Eller bare til deg selv.} other {Noe du vil skrive ned bare for deg, eller si til hjelperne uten at det går videre.}}}}',
    write:
      '{kind, select, mood {Si hvordan det er} tell {Fortell noe} important {Skriv hva som er viktig} like {Skriv eller velg noe} good_moment {Skriv et lysglimt} helping {Skriv eller velg noe som hjelper} other {Skriv noe som ikke er for alle}}',
    whom: 'Hvem er det for?',
    whomHint: 'Velg først. Da vet du hvem som kan lese det.',
    whomTitle:
      '{whom, select, everyone {Alle rundt meg} helpers {{me, select, yes {De som hjelper meg} other {De som hjelper}}} all_but_one {Alle, men ikke én av foreldrene} other {Bare meg}}',
    whomText:
      '{whom, select, everyone {Foreldrene dine og de som hjelper deg, kan lese det.} helpers {{me, select, yes {Foreldrene dine kan ikke lese det. De ser ikke at det finnes.} other {Den andre forelderen kan ikke lese det. {child} kan heller ikke det.}}} all_but_one {Du velger hvem som ikke kan lese det. Den forelderen ser ikke at det finnes.} other {Ingen andre kan lese det. Ingen ser at det finnes.}}',
    notFor: 'Hvem skal ikke lese det?',
    mood: 'Hvordan er det nå?',
    moodAs: '{mood, select, 1 {Dårlig} 2 {Ikke så bra} 3 {Helt ok} 4 {Bra} other {Veldig bra}}',
    point: 'Velg noe, hvis du vil',
    words:
      '{kind, select, mood {Vil du si noe mer?} tell {Hva vil du si?} important {Hva er viktig?} like {Hva er det?} good_moment {Hva skjedde?} helping {Hva hjelper deg?} other {Hva er det?}}',
    danger:
      '{me, select, yes {Er noen i fare? Da må en voksen gjøre noe.} other {Er noen i fare? Ring. Vi leser ikke dette hele døgnet.}}',
    alone: 'Ingen leser dette. Trenger du noen å snakke med, står det hvem du kan ringe nederst på siden.',
    save: 'Lagre',
    cancel: 'Avbryt',
    chooseFirst: 'Velg hvem det er for.',
    saved: 'Det er lagret.',
    forMe:
      '{whom, select, everyone {Alle rundt deg kan lese dette.} helpers {Bare de som hjelper, kan lese dette.} all_but_one {Alle rundt deg kan lese dette, men ikke {name}.} other {Bare du kan lese dette.}}',
    anew: 'Skriv på nytt',
    anewOf: 'Skriv på nytt: {words}',
    takeBack: 'Ta tilbake',
    takeBackOf: 'Ta tilbake: {words}',
    tookBack: 'Det er tatt tilbake. Ingen andre kan lese det nå.',
    putAway: 'Legg bort',
    putAwayOf: 'Legg bort: {words}',
    isPutAway: 'Det er lagt bort.',
    before: 'Det jeg skrev før ({count})',
    older: 'Vis {count} til',
    long: 'Vis det som er skrevet før',
    longAgo: 'Det jeg skrev for lenge siden',
    wasReplaced: 'Skrevet på nytt. Bare du ser dette.',
    wasTaken: 'Tatt tilbake. Bare du ser dette.',
    only: 'Bare for meg',
    onlyText: 'Ingen andre ser dette. De ser ikke at det finnes.',
    look: 'Vis det jeg har skrevet',
    hide: 'Skjul',
    told: '{name} har fortalt',
    toldText: '{name} har valgt at du kan lese dette. Spør {name} før du sier det videre. Ikke alt er for alle.',
    staff: 'Barnets egne ord',
    staffText: 'Skrevet av {name} selv. Vis dem når dere bestemmer noe, og si hva som skjedde med dem.',
    parents: 'Foreldres egne ord',
    staffNone: 'Det er ingenting fra {name} til alle ennå. Har dere spurt?',
    kindAs:
      '{kind, select, mood {Slik er det} tell {Vil at dere skal vite} important {Viktig nå} like {Liker og får til} good_moment {Lysglimt} helping {Det som hjelper} meeting {Til møtet} other {Skal ikke alle vite}}',
    forStaff:
      '{whom, select, everyone {Alle rundt barnet kan lese dette.} helpers {Bare for dere som hjelper. Ikke si det til foreldrene.} all_but_one {Ikke si det til {name}.} other {Bare den som skrev.}}',
    forStaffParent: 'Bare for dere som hjelper. Ikke si det til den andre forelderen eller barnet.',
    by: '{name}, {day}',
  },
  nn: {
    closed: 'Vi arbeider ikkje saman no. Det du har skrive, er teke vare på.',
    stop: '{kind, select, mood {Korleis har du det?} tell {{me, select, yes {Dette vil eg at de skal vite} other {Dette vil eg at hjelparane skal vite}}} important {{me, select, yes {Viktig for meg} other {Viktig for oss}}} like {{me, select, yes {Dette likar eg og får til} other {Dette likar {child} og får til}}} good_moment {Lysglimt} helping {Dette hjelper meg} other {Dette skal ikkje alle vite}}',
    about:
      '{kind, select, mood {Vel eit ansikt. Du kan skrive noko òg.} tell {Stort eller lite. Noko som er bra, eller noko som er vanskeleg.} important {{me, select, yes {Kva bryr du deg om? Det nyaste står øvst.} other {Kva er viktig for dykk no? Det nyaste står øvst.}}} like {Ting, folk og stader. Det du skriv, kan hjelpe oss å finne på noko bra.} good_moment {Noko som gjekk bra. Det kan vere lite.} helping {Ting, folk og stader som gjer det lettare for deg.} other {{me, select, yes {Noko du vil seie til nokon, men ikkje til alle. Eller berre til deg sjølv.} other {Noko du vil skrive ned berre for deg, eller seie til hjelparane utan at det går vidare.}}}}',
    write:
      '{kind, select, mood {Sei korleis det er} tell {Fortel noko} important {Skriv kva som er viktig} like {Skriv eller vel noko} good_moment {Skriv eit lysglimt} helping {Skriv eller vel noko som hjelper} other {Skriv noko som ikkje er for alle}}',
    whom: 'Kven er det for?',
    whomHint: 'Vel først. Då veit du kven som kan lese det.',
    whomTitle:
      '{whom, select, everyone {Alle rundt meg} helpers {{me, select, yes {Dei som hjelper meg} other {Dei som hjelper}}} all_but_one {Alle, men ikkje éin av foreldra} other {Berre meg}}',
    whomText:
      '{whom, select, everyone {Foreldra dine og dei som hjelper deg, kan lese det.} helpers {{me, select, yes {Foreldra dine kan ikkje lese det. Dei ser ikkje at det finst.} other {Den andre forelderen kan ikkje lese det. {child} kan heller ikkje det.}}} all_but_one {Du vel kven som ikkje kan lese det. Den forelderen ser ikkje at det finst.} other {Ingen andre kan lese det. Ingen ser at det finst.}}',
    notFor: 'Kven skal ikkje lese det?',
    mood: 'Korleis er det no?',
    moodAs: '{mood, select, 1 {Dårleg} 2 {Ikkje så bra} 3 {Heilt ok} 4 {Bra} other {Veldig bra}}',
    point: 'Vel noko, om du vil',
    words:
      '{kind, select, mood {Vil du seie noko meir?} tell {Kva vil du seie?} important {Kva er viktig?} like {Kva er det?} good_moment {Kva hende?} helping {Kva hjelper deg?} other {Kva er det?}}',
    danger:
      '{me, select, yes {Er nokon i fare? Då må ein vaksen gjere noko.} other {Er nokon i fare? Ring. Vi les ikkje dette heile døgnet.}}',
    alone: 'Ingen les dette. Treng du nokon å snakke med, står det kven du kan ringje nedst på sida.',
    save: 'Lagre',
    cancel: 'Avbryt',
    chooseFirst: 'Vel kven det er for.',
    saved: 'Det er lagra.',
    forMe:
      '{whom, select, everyone {Alle rundt deg kan lese dette.} helpers {Berre dei som hjelper, kan lese dette.} all_but_one {Alle rundt deg kan lese dette, men ikkje {name}.} other {Berre du kan lese dette.}}',
    anew: 'Skriv på nytt',
    anewOf: 'Skriv på nytt: {words}',
    takeBack: 'Ta tilbake',
    takeBackOf: 'Ta tilbake: {words}',
    tookBack: 'Det er teke tilbake. Ingen andre kan lese det no.',
    putAway: 'Legg bort',
    putAwayOf: 'Legg bort: {words}',
    isPutAway: 'Det er lagt bort.',
    before: 'Det eg skreiv før ({count})',
    older: 'Vis {count} til',
    long: 'Vis det som er skrive før',
    longAgo: 'Det eg skreiv for lenge sidan',
    wasReplaced: 'Skrive på nytt. Berre du ser dette.',
    wasTaken: 'Teke tilbake. Berre du ser dette.',
    only: 'Berre for meg',
    onlyText: 'Ingen andre ser dette. Dei ser ikkje at det finst.',
    look: 'Vis det eg har skrive',
    hide: 'Skjul',
    told: '{name} har fortalt',
    toldText: '{name} har valt at du kan lese dette. Spør {name} før du seier det vidare. Ikkje alt er for alle.',
    staff: 'Barnets eigne ord',
    staffText: 'Skrive av {name} sjølv. Vis dei når de avgjer noko, og sei kva som hende med dei.',
    parents: 'Eigne ord frå foreldre',
    staffNone: 'Det er ingenting frå {name} til alle enno. Har de spurt?',
    kindAs:
      '{kind, select, mood {Slik er det} tell {Vil at de skal vite} important {Viktig no} like {Likar og får til} good_moment {Lysglimt} helping {Det som hjelper} meeting {Til møtet} other {Skal ikkje alle vite}}',
    forStaff:
      '{whom, select, everyone {Alle rundt barnet kan lese dette.} helpers {Berre for dykk som hjelper. Ikkje sei det til foreldra.} all_but_one {Ikkje sei det til {name}.} other {Berre den som skreiv.}}',
    forStaffParent: 'Berre for dykk som hjelper. Ikkje sei det til den andre forelderen eller barnet.',
    by: '{name}, {day}',
  },
})
