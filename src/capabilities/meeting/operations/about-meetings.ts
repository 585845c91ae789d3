import type { AboutPart } from '../../../platform/api/about-person.ts'
import { readInside, shapeOf } from '../../../platform/api/about-person.ts'
import { listMeetings, openMeeting } from './read.ts'

/** The meetings of a case with agenda, minutes and answers, for somebody who may read them. Reading them here is reading them. */
export const aboutMeetings: AboutPart = {
  ...{ id: 'meetings', of: 'case', who: ['family'], shape: shapeOf(openMeeting) },
  tables: [
    'meeting',
    'meeting_invitee',
    'meeting_answer',
    'agenda_item',
    'minutes',
    'minutes_response',
    'meeting_family_absence',
  ],
  gather: async (asking, caseId) => {
    const list = await readInside(asking, listMeetings, { caseId, limit: 100 })
    const found: unknown[] = []
    for (const { id } of list?.meetings ?? []) {
      const meeting = await readInside(asking, openMeeting, { meetingId: id })
      if (meeting) found.push(meeting)
    }
    return found
  },
}
