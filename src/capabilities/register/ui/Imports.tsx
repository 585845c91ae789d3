import { Shown, useRead } from '../../../web/call/index.ts'
import { Card, Details, Stack } from '../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { listImports } from '../api.ts'
import { WRONG_SAID } from '../model.ts'
import { registerTexts } from './texts.ts'

/** The latest files, what came of them, and the lines that could not be read. */
export const Imports = () => {
  const t = useTexts(registerTexts)
  const { date, time } = useDates()
  const language = useLanguage()
  const read = useRead(listImports, {})
  return (
    <Card title={t('earlier')}>
      <Shown of={read}>
        {imports => (
          <Stack>
            {imports.length === 0 ? <p>{t('none')}</p> : null}
            {imports.map(({ id, at, nightly, refused, ...figures }) => (
              <div key={id}>
                <p>
                  <b>{`${date(at)} ${time(at)} ${nightly ? t('nightly') : t('byHand')}`}</b>
                  {'. '}
                  {t('summary', { ...figures, refused: refused.length })}
                </p>
                {refused.length > 0 ? (
                  <Details summary={t('refused')}>
                    <ul>
                      {refused.slice(0, 100).map(({ line, wrong }) => (
                        <li key={`${line} ${wrong.join()}`}>
                          {t('refusedLine', {
                            line,
                            wrong: wrong.map(one => labelIn(WRONG_SAID[one], language)).join(' '),
                          })}
                        </li>
                      ))}
                    </ul>
                  </Details>
                ) : null}
              </div>
            ))}
          </Stack>
        )}
      </Shown>
    </Card>
  )
}
