import { defineTexts } from '../../../web/texts/index.ts'

/** What only an employee is told: that there is an answer to what one has asked, or has wondered about; and that the coordinating unit is asked. */
export const staffNoticeTexts = defineTexts({
  nb: {
    answered:
      '{kind, select, baton_answered {Den du spurte om stafettpinnen, har svart} participation_answered {En du inviterte, har svart} advice_answered {Du har fått råd om noe du spurte om} need_way_answered {Den andre veien du foreslo, er besvart} unit_question {Koordinerende enhet er spurt. Du er den som svarer} unit_question_answered {Koordinerende enhet har svart} task_answered {Den du ga et tiltak, har svart} other {En undring du skrev, har fått svar. Les det}}',
  },
  nn: {
    answered:
      '{kind, select, baton_answered {Den du spurde om stafettpinnen, har svart} participation_answered {Ein du inviterte, har svart} advice_answered {Du har fått råd om noko du spurde om} need_way_answered {Den andre vegen du føreslo, er svart på} unit_question {Koordinerande eining er spurd. Du er den som svarar} unit_question_answered {Koordinerande eining har svart} task_answered {Den du gav eit tiltak, har svart} other {Ei undring du skreiv, har fått svar. Les det}}',
  },
})
