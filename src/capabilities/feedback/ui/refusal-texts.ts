/** Why something about the help cannot be answered or shown now, and what would help. */
export const feedbackRefusals = {
  'feedback.not_open': {
    nb: 'Spørsmålene står ikke åpne lenger. Du trenger ikke gjøre noe.',
    nn: 'Spørsmåla står ikkje opne lenger. Du treng ikkje gjere noko.',
  },
  'feedback.question_unknown': {
    nb: 'Spørsmålene er endret. Last siden på nytt. Det du skrev, er tatt vare på.',
    nn: 'Spørsmåla er endra. Last sida på nytt. Det du skreiv, er teke vare på.',
  },
  'feedback.empty': {
    nb: 'Svar på minst ett spørsmål, eller skriv noe.',
    nn: 'Svar på minst eitt spørsmål, eller skriv noko.',
  },
  'feedback.closed': {
    nb: 'Halvåret er over, og svarene er lagt sammen. Du kan fortsatt ta svaret ditt tilbake.',
    nn: 'Halvåret er over, og svara er lagde saman. Du kan framleis ta svaret ditt tilbake.',
  },
  'feedback.helper_unknown': {
    nb: 'En du valgte, hjelper ikke her lenger. Last siden på nytt.',
    nn: 'Ein du valde, hjelper ikkje her lenger. Last sida på nytt.',
  },
  'feedback.no_result': {
    nb: 'Det er ikke noe resultat å svare på for dette halvåret.',
    nn: 'Det er ikkje noko resultat å svare på for dette halvåret.',
  },
} as const
