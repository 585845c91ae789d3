/** The words of the mails about meetings: that there is a meeting, never with whom or about what. */
export const mailTexts = {
  nb: {
    summary: 'Møte',
    calledSubject: 'Møte',
    movedSubject: 'Møtet er flyttet',
    cancelledSubject: 'Møtet er avlyst',
    called: 'Du er kalt inn til et møte. Logg inn i Samspor for å se hva det gjelder, og for å svare.',
    moved: 'Et møte er flyttet. Logg inn i Samspor for å se hva det gjelder, og for å svare på nytt.',
    cancelled: 'Et møte er avlyst. Logg inn i Samspor for å se hvorfor.',
  },
  nn: {
    summary: 'Møte',
    calledSubject: 'Møte',
    movedSubject: 'Møtet er flytta',
    cancelledSubject: 'Møtet er avlyst',
    called: 'Du er kalla inn til eit møte. Logg inn i Samspor for å sjå kva det gjeld, og for å svare.',
    moved: 'Eit møte er flytta. Logg inn i Samspor for å sjå kva det gjeld, og for å svare på nytt.',
    cancelled: 'Eit møte er avlyst. Logg inn i Samspor for å sjå kvifor.',
  },
} as const
