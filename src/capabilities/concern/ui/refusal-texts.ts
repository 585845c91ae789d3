/** Why something about a concern cannot be done, in plain words. */
export const concernRefusals = {
  'concern.identity_number': {
    nb: 'Teksten ser ut til å ha et fødselsnummer. Ta det bort. Ingenting annet er endret.',
    nn: 'Teksten ser ut til å ha eit fødselsnummer. Ta det bort. Ikkje noko anna er endra.',
  },
  'concern.names_found': {
    nb: 'Teksten ser ut til å nevne et barn du kjenner. Her skal det ikke stå navn.',
    nn: 'Teksten ser ut til å nemne eit barn du kjenner. Her skal det ikkje stå namn.',
  },
  'concern.child_unknown': {
    nb: 'Vi finner ikke dette barnet hos deg. Søk en gang til, eller spør lederen din.',
    nn: 'Vi finn ikkje dette barnet hos deg. Søk ein gong til, eller spør leiaren din.',
  },
  'concern.already_decided': {
    nb: 'Undringen er avklart og kan ikke endres. Lurer du på noe nytt, skriver du en ny undring.',
    nn: 'Undringa er avklart og kan ikkje endrast. Lurer du på noko nytt, skriv du ei ny undring.',
  },
  'concern.already_shared': {
    nb: 'Undringen er alt delt med lederen.',
    nn: 'Undringa er alt delt med leiaren.',
  },
  'concern.no_leader': {
    nb: 'Ingen leder kan ta imot akkurat nå. Snakk med koordinerende enhet.',
    nn: 'Ingen leiar kan ta imot akkurat no. Snakk med koordinerande eining.',
  },
  'concern.nobody_to_talk_with': {
    nb: 'Undringen gjelder ikke ett barn, så det er ingen familie å snakke med.',
    nn: 'Undringa gjeld ikkje eitt barn, så det er ingen familie å snakke med.',
  },
  'concern.talker_unknown': {
    nb: 'Del undringen med lederen før dere avtaler hvem som snakker med familien.',
    nn: 'Del undringa med leiaren før de avtaler kven som snakkar med familien.',
  },
  'concern.nobody_heard': {
    nb: 'Velg hvem i familien du snakket med.',
    nn: 'Vel kven i familien du snakka med.',
  },
  'concern.talk_in_future': {
    nb: 'Samtalen kan ikke være fram i tid. Skriv den ned når den er holdt.',
    nn: 'Samtalen kan ikkje vere fram i tid. Skriv han ned når han er halden.',
  },
  'concern.child_interprets': {
    nb: 'Barn skal slippe å tolke for de voksne, også når de tilbyr seg. Bestill en kvalifisert tolk, og ta samtalen én gang til. Det du har skrevet, er lagret som kladd.',
    nn: 'Barn skal sleppe å tolke for dei vaksne, også når dei tilbyr seg. Bestill ein kvalifisert tolk, og ta samtalen éin gong til. Det du har skrive, er lagra som kladd.',
  },
  'concern.interpreter_needed': {
    nb: 'Noen i familien trenger tolk. Familien har rett til en kvalifisert tolk, så alle forstår det samme. Bestill tolk, og ta samtalen én gang til. Det du har skrevet, er lagret som kladd.',
    nn: 'Nokon i familien treng tolk. Familien har rett til ein kvalifisert tolk, så alle forstår det same. Bestill tolk, og ta samtalen éin gong til. Det du har skrive, er lagra som kladd.',
  },
  'concern.look_again_late': {
    nb: 'Velg en dag før fristen. Klokka går videre selv om du ser det an.',
    nn: 'Vel ein dag før fristen. Klokka går vidare sjølv om du ser det an.',
  },
  'concern.look_again_past': {
    nb: 'Velg en dag fram i tid.',
    nn: 'Vel ein dag fram i tid.',
  },
  'concern.needs_leader': {
    nb: 'Dette avgjør lederen. Del undringen, så bestemmer dere det sammen.',
    nn: 'Dette avgjer leiaren. Del undringa, så bestemmer de det saman.',
  },
  'concern.needs_child': {
    nb: 'En sak gjelder ett barn. For en gruppe kan dere sette i gang et tiltak.',
    nn: 'Ei sak gjeld eitt barn. For ei gruppe kan de setje i gang eit tiltak.',
  },
  'concern.family_view_missing': {
    nb: 'Skriv hva familien sier, eller hvorfor dere ikke har snakket med dem ennå.',
    nn: 'Skriv kva familien seier, eller kvifor de ikkje har snakka med dei enno.',
  },
  'concern.child_view_missing': {
    nb: 'Skriv hva barnet sier, eller hvorfor dere ikke har spurt ennå.',
    nn: 'Skriv kva barnet seier, eller kvifor de ikkje har spurt enno.',
  },
  'concern.names_child': {
    nb: 'Tiltaket gjelder gruppa. Ta bort navnet på barnet.',
    nn: 'Tiltaket gjeld gruppa. Ta bort namnet på barnet.',
  },
  'concern.case_open': {
    nb: 'Her kan det ikke åpnes en ny sak. Snakk med koordinerende enhet, så finner dere ut hvem som gjør hva.',
    nn: 'Her kan det ikkje opnast ei ny sak. Snakk med koordinerande eining, så finn de ut kven som gjer kva.',
  },
  'concern.not_in_service': {
    nb: 'Velg en som arbeider hos dere nå.',
    nn: 'Vel ein som arbeider hos dykk no.',
  },
  'concern.cannot_hold': {
    nb: 'Denne kollegaen kan ikke holde stafettpinnen her. Velg en annen.',
    nn: 'Denne kollegaen kan ikkje halde stafettpinnen her. Vel ein annan.',
  },
  'concern.evaluation_past': {
    nb: 'Velg en dag fram i tid for når dere ser på tiltaket igjen.',
    nn: 'Vel ein dag fram i tid for når de ser på tiltaket igjen.',
  },
} as const
