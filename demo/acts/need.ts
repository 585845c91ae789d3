import * as capacity from '../../src/capabilities/capacity/api.ts'
import * as need from '../../src/capabilities/need/api.ts'
import { idOf } from '../ids.ts'
import type { Player, Wished } from '../player.ts'

/** Somebody writes down what is needed. */
export const needs = (
  player: Player,
  who: string,
  caseId: string,
  said: Omit<Wished<typeof need.noteNeed>, 'caseId'>,
) => player.does(who, need.noteNeed, { caseId, ...said })

/** A service, by its short name, is asked about a need. */
export const asksService = (
  player: Player,
  who: string,
  caseId: string,
  of: { id: string },
  service: string,
  words: string,
) => player.does(who, need.sendNeed, { caseId, needId: of.id, serviceId: idOf(service), words })

/** The leader of the service says no: with a reason of the municipality, and words. */
export const saysNo = (
  player: Player,
  who: string,
  caseId: string,
  request: { id: string; version: number },
  why: { reason: string; words: string },
) =>
  player.does(who, need.answerNeed, {
    ...{ caseId, requestId: request.id, version: request.version },
    said: { is: 'decline', ...why },
  })

/** A leader says what the service has room for. */
export const hasRoom = (player: Player, who: string, said: Omit<Wished<typeof capacity.saveCapacity>, 'version'>) =>
  player.does(who, capacity.saveCapacity, { ...said, version: 0 })
