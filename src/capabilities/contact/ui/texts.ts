import { defineTexts } from '../../../web/texts/index.ts'

/** For the family: who of the other home may see how I am reached. */
export const contactTexts = defineTexts({
  nb: {
    title: 'Hvem kan se hvordan du nås',
    intro: 'Du velger selv. Ingen i det andre hjemmet ser noe før du sier ja. Du kan ombestemme deg når som helst.',
    who: '{name} kan se',
    both: 'Dere er begge foresatte for {children}.',
    phone: 'Telefonen min',
    email: 'E-posten min',
    address: 'Adressen min',
    unknown: 'Det har vi ikke.',
    hidden: 'Du har skjult adresse. Da viser vi ingenting til noen, uansett.',
    save: 'Lagre valget',
    saved: 'Valget er lagret',
    writtenBy: '{by} skrev dette inn for deg {day}.',
    since: 'Valgt {day}.',
    othersTitle: 'Slik når du andre i familien',
    call: 'Ring {name}',
  },
  nn: {
    title: 'Kven kan sjå korleis du kan nåast',
    intro: 'Du vel sjølv. Ingen i den andre heimen ser noko før du seier ja. Du kan ombestemme deg når som helst.',
    who: '{name} kan sjå',
    both: 'De er begge føresette for {children}.',
    phone: 'Telefonen min',
    email: 'E-posten min',
    address: 'Adressa mi',
    unknown: 'Det har vi ikkje.',
    hidden: 'Du har skjult adresse. Då viser vi ingenting til nokon, uansett.',
    save: 'Lagre valet',
    saved: 'Valet er lagra',
    writtenBy: '{by} skreiv dette inn for deg {day}.',
    since: 'Valt {day}.',
    othersTitle: 'Slik når du andre i familien',
    call: 'Ring {name}',
  },
})
