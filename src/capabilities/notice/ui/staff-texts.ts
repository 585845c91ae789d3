import { defineTexts } from '../../../web/texts/index.ts'

/** What only an employee is told: that there is an answer to what one has asked, or has wondered about; and that the coordinating unit is asked. */
export const staffNoticeTexts = defineTexts({
  nb: {
    answered:
      '{kind, select, baton_answered {En som er spurt om stafettpinnen eller om å være stedfortreder, har svart} participation_answered {En som er invitert til å bli med rundt et barn, har svart} advice_answered {Et råd som det er spurt om, er kommet} need_way_answered {En annen vei som er foreslått, er besvart} unit_question {Koordinerende enhet er spurt. Du er den som svarer} unit_question_answered {Koordinerende enhet har svart} task_answered {En som er spurt om å gjøre et tiltak, har svart} other {En undring du skrev, har fått svar. Les det}}',
  },
  nn: {
    answered:
      '{kind, select, baton_answered {Ein som er spurd om stafettpinnen eller om å vere stedfortredar, har svart} participation_answered {Ein som er invitert til å bli med rundt eit barn, har svart} advice_answered {Eit råd som det er spurt om, er kome} need_way_answered {Ein annan veg som er føreslegen, er svart på} unit_question {Koordinerande eining er spurd. Du er den som svarar} unit_question_answered {Koordinerande eining har svart} task_answered {Ein som er spurd om å gjere eit tiltak, har svart} other {Ei undring du skreiv, har fått svar. Les det}}',
  },
})
