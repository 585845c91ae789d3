/** Why something about a disagreement cannot be done now, and what would help. */
export const disagreementRefusals = {
  'disagreement.two_services': {
    nb: 'Velg minst to tjenester. Hver av dem én gang.',
    nn: 'Vel minst to tenester. Kvar av dei éin gong.',
  },
  'disagreement.service_unknown': {
    nb: 'En av tjenestene finnes ikke lenger. Velg på nytt.',
    nn: 'Ei av tenestene finst ikkje lenger. Vel på nytt.',
  },
  'disagreement.ended': {
    nb: 'Dette er avgjort alt. Les hva det ble.',
    nn: 'Dette er alt avgjort. Les kva det vart.',
  },
}
