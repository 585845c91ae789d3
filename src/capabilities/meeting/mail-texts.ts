/** The words of the mails about meetings: that there is a meeting, never with whom or about what. */
export const mailTexts = {
  nb: {
    summary: 'Møte',
    subject: { called: 'Møte', moved: 'Møtet er flyttet', cancelled: 'Møtet er avlyst' },
    text: {
      called: 'Du er kalt inn til et møte. Logg inn i Samspor for å se hva det gjelder, og for å svare.',
      moved: 'Et møte er flyttet. Logg inn i Samspor for å se hva det gjelder, og for å svare på nytt.',
      cancelled: 'Et møte er avlyst. Logg inn i Samspor for å se hvorfor.',
    },
  },
  nn: {
    summary: 'Møte',
    subject: { called: 'Møte', moved: 'Møtet er flytta', cancelled: 'Møtet er avlyst' },
    text: {
      called: 'Du er kalla inn til eit møte. Logg inn i Samspor for å sjå kva det gjeld, og for å svare.',
      moved: 'Eit møte er flytta. Logg inn i Samspor for å sjå kva det gjeld, og for å svare på nytt.',
      cancelled: 'Eit møte er avlyst. Logg inn i Samspor for å sjå kvifor.',
    },
  },
} as const
