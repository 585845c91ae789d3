/** The one draft of a report; the name says nobody, and it is thrown away when the report is marked as sent. */
export const REPORT_DRAFT = 'report.new'
