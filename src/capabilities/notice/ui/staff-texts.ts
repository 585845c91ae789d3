import { defineTexts } from '../../../web/texts/index.ts'

/** What only an employee is told: that there is an answer to what one has asked, or has wondered about. */
export const staffNoticeTexts = defineTexts({
  nb: {
    answered:
      '{kind, select, baton_answered {Den du spurte om stafettpinnen, har svart} participation_answered {En du inviterte, har svart} advice_answered {Du har fått råd om noe du spurte om} need_way_answered {Den andre veien du foreslo, er besvart} other {En undring du skrev, har fått svar. Les det}}',
  },
  nn: {
    answered:
      '{kind, select, baton_answered {Den du spurde om stafettpinnen, har svart} participation_answered {Ein du inviterte, har svart} advice_answered {Du har fått råd om noko du spurde om} need_way_answered {Den andre vegen du føreslo, er svart på} other {Ei undring du skreiv, har fått svar. Les det}}',
  },
})
