import type { EmployeeRole } from '../src/kernel/actor.ts'

/** Somebody who works in Veikryss, and what a newcomer sees as that person. */
export interface DemoEmployee {
  readonly slug: string
  readonly name: string
  readonly title: string
  readonly at: string
  readonly role: EmployeeRole
  /** One line for the page where a newcomer chooses whom to be; those without are not on the page. */
  readonly sees?: string
}

const practitioner = (slug: string, name: string, title: string, at: string, sees?: string): DemoEmployee => ({
  ...{ slug, name, title, at, role: 'practitioner' as const },
  ...(sees !== undefined && { sees }),
})
const leader = (slug: string, name: string, title: string, at: string, sees?: string): DemoEmployee => ({
  ...practitioner(slug, name, title, at, sees),
  role: 'leader',
})

/** The employees of Veikryss. All are made up. */
export const demoEmployees: readonly DemoEmployee[] = [
  leader('grete', 'Grete Fjeld', 'Kommunalsjef for oppvekst', 'oppvekst'),
  {
    ...practitioner('solveig', 'Solveig Ness', 'BTI-koordinator', 'oppvekst', 'Nivåer, steg, frister og veiledere.'),
    role: 'bti_coordinator',
  },
  {
    ...practitioner('arne', 'Arne Tveit', 'Systemansvarlig', 'oppvekst', 'Ansatte, tjenester og roller.'),
    role: 'administrator',
  },
  {
    ...practitioner('vigdis', 'Vigdis Haug', 'Personvernombud', 'oppvekst', 'Hver nødtilgang, måned for måned.'),
    role: 'privacy_officer',
  },
  {
    ...practitioner(
      'inger',
      'Inger Bakke',
      'Rådgiver',
      'ke',
      'Undringen om Sara, som er avklart, og det ingen andre kan ta imot.',
    ),
    role: 'coordinating_unit',
  },
  leader('tone', 'Tone Aune', 'Leder', 'ke'),
  leader('berit', 'Berit Nygård', 'Styrer', 'solbakken', 'Enheten uten innhold: hvem som må gjøre noe nå.'),
  practitioner(
    'kari',
    'Kari Moen',
    'Pedagogisk leder',
    'solbakken',
    'Noor, 5 år: fra undring til tiltak. Kari holder pinnen.',
  ),
  practitioner('leila', 'Leila Haddad', 'Barnehagelærer', 'solbakken', 'Egne barn, og ingenting om Noor.'),
  practitioner('eva', 'Eva Strand', 'Barnehagelærer', 'solbakken', 'En kollega av Kari, som ikke er med rundt Noor.'),
  practitioner('mai', 'Mai Nguyen', 'Barne- og ungdomsarbeider', 'solbakken'),
  leader('wenche', 'Wenche Lund', 'Styrer', 'fjelltun'),
  practitioner('ola', 'Ola Sand', 'Pedagogisk leder', 'fjelltun'),
  practitioner('gro', 'Gro Hauge', 'Barnehagelærer', 'fjelltun'),
  practitioner('janne', 'Janne Rød', 'Barnehagelærer', 'fjelltun'),
  leader('bente', 'Bente Myhr', 'Styrer', 'skogly'),
  practitioner('rune', 'Rune Fosse', 'Pedagogisk leder', 'skogly'),
  practitioner('aud', 'Aud Sætre', 'Barnehagelærer', 'skogly'),
  leader('geir', 'Geir Aas', 'Rektor', 'lia', 'Lia skole: undringer som er delt, og pinner som venter.'),
  practitioner('siv', 'Siv Berge', 'Kontaktlærer', 'lia', 'Lars, 9 år: to hjem og to svar på samtykke.'),
  practitioner('sissel', 'Sissel Vik', 'Lærer', 'lia', 'Sara, 11 år, på hemmelig adresse. Sissel holder pinnen.'),
  practitioner('henrik', 'Henrik Dale', 'Sosiallærer', 'lia', 'Amalie, 13 år: det var klassen som trengte hjelp.'),
  practitioner('torill', 'Torill Bjerke', 'Kontaktlærer', 'lia', 'Tuva, 8 år: hun forteller selv, med bilder.'),
  leader('anders', 'Anders Holm', 'Rektor', 'bjorkely', 'Enheten der sju pinner snart mangler en holder.'),
  practitioner('marte', 'Marte Vik', 'Kontaktlærer', 'bjorkely', 'Holder sju pinner og slutter på fredag.'),
  practitioner('nina', 'Nina Foss', 'Kontaktlærer', 'bjorkely', 'Er spurt om å ta over en pinne.'),
  practitioner('petter', 'Petter Lien', 'Lærer', 'bjorkely', 'Er spurt om den samme pinnen som Nina.'),
  practitioner('ragnhild', 'Ragnhild Moe', 'Lærer', 'bjorkely'),
  leader('oddny', 'Oddny Lien', 'Rektor', 'nordsida', 'Nordsida skole: det en leder ser, og ikke ser.'),
  practitioner('stein', 'Stein Rønning', 'Kontaktlærer', 'nordsida'),
  practitioner('vibeke', 'Vibeke Ås', 'Kontaktlærer', 'nordsida', 'Mikkel, 7 år: han har fortalt noe. Akutt-siden.'),
  practitioner('jonas', 'Jonas Vold', 'Miljøterapeut', 'nordsida'),
  leader('dag', 'Dag Isaksen', 'Rektor', 'veikryss-ungdom'),
  practitioner('pal', 'Pål Hegge', 'Kontaktlærer', 'veikryss-ungdom'),
  practitioner('merete', 'Merete Sunde', 'Sosiallærer', 'veikryss-ungdom', 'Ellen, 14 år: skolens tiltak virket ikke.'),
  practitioner('idar', 'Idar Grønli', 'Miljøterapeut', 'veikryss-ungdom'),
  leader('anita', 'Anita Vold', 'Rektor', 'veikryss-vgs'),
  practitioner('frode', 'Frode Kvam', 'Rådgiver', 'veikryss-vgs'),
  practitioner('lillian', 'Lillian Ruud', 'Kontaktlærer', 'veikryss-vgs'),
  leader('eirik', 'Eirik Solheim', 'Leder', 'ot'),
  practitioner(
    'anne',
    'Anne Myrvold',
    'Rådgiver',
    'ot',
    'Jonas, 17 år: lærling som snart bestemmer selv. Anne holder pinnen.',
  ),
  leader('ellinor', 'Ellinor Krog', 'Leder', 'helsestasjonen'),
  practitioner('ingrid', 'Ingrid Dahl', 'Helsesykepleier', 'helsestasjonen', 'Barn som helsestasjonen er med rundt.'),
  practitioner(
    'mona',
    'Mona Lie',
    'Skolehelsesykepleier',
    'helsestasjonen',
    'Lars, slik helsestasjonen ser ham: ikke noe om hjemmene.',
  ),
  practitioner('jorid', 'Jorid Aasen', 'Jordmor', 'helsestasjonen'),
  leader('tor', 'Tor Hagen', 'Leder', 'ppt', 'Invitasjoner til PPT: hvem skal være med?'),
  practitioner('marit', 'Marit Sund', 'Rådgiver', 'ppt', 'Barn som PPT er med rundt, med samtykke.'),
  practitioner('jorunn', 'Jorunn Vik', 'Rådgiver', 'ppt'),
  leader('randi', 'Randi Solli', 'Leder', 'barnevern'),
  practitioner('hanne', 'Hanne Moe', 'Kontaktperson', 'barnevern', 'Maryam Hassan, slik barneverntjenesten ser henne.'),
  leader('kjell', 'Kjell Rø', 'Leder', 'nav', 'NAV Veikryss: det en leder ser, og hvem som er på vei dit.'),
  practitioner(
    'per',
    'Per Lunde',
    'Familiekoordinator',
    'nav',
    'Tre søsken, én sak for hver. Ingenting om Noor: foreldrene sa nei til NAV.',
  ),
  leader('siri', 'Siri Haug', 'Leder', 'utekontakten'),
  practitioner('mats', 'Mats Eide', 'Miljøterapeut', 'utekontakten'),
  practitioner('lena', 'Lena Hoff', 'Ungdomskontakt', 'utekontakten', 'Ellen, 14 år: den hun ønsket, holder pinnen.'),
  leader('silje', 'Silje Brekke', 'Seksjonsleder', 'bup', 'En invitasjon som ingen har åpnet på tolv dager.'),
  practitioner('are', 'Are Myhre', 'Behandler', 'bup', 'Jonas, 17 år, slik BUP ser ham.'),
  leader('turid', 'Turid Gran', 'Leder', 'familievernet', 'Lars: foreldrene er uenige, så her står ingenting.'),
]
