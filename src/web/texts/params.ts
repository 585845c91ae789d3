/** Reads the arguments of an ICU message at compile time, so that a forgotten parameter is a type error. */

type Trim<S extends string> = S extends ` ${infer R}` ? Trim<R> : S extends `${infer R} ` ? Trim<R> : S

/** What stands before the first brace, which brace it is, and the rest. */
type NextBrace<S extends string> = S extends `${infer Before}{${infer After}`
  ? Before extends `${infer Closed}}${infer More}`
    ? { brace: '}'; before: Closed; after: `${More}{${After}` }
    : { brace: '{'; before: Before; after: After }
  : S extends `${infer Closed}}${infer More}`
    ? { brace: '}'; before: Closed; after: More }
    : { brace: 'none'; before: S; after: '' }

type ValueOf<Kind extends string> =
  Trim<Kind> extends 'plural' | 'selectordinal' | 'number' ? number : Trim<Kind> extends 'select' ? string : never

type Argument<Name extends string, Value> = { [K in Trim<Name>]: Value }

/** `Stack` remembers whether we are inside a message (m) or among the options (o) of a plural or select. */
type Scan<S extends string, Stack extends string, Found> =
  NextBrace<S> extends {
    brace: infer Brace
    after: infer After extends string
  }
    ? Brace extends '{'
      ? Stack extends `o${string}`
        ? Scan<After, `m${Stack}`, Found>
        : Open<After, Stack, Found>
      : Brace extends '}'
        ? Stack extends `${'m' | 'o'}${infer Outer}`
          ? Scan<After, Outer, Found>
          : Found
        : Found
    : Found

type Open<S extends string, Stack extends string, Found> =
  NextBrace<S> extends {
    before: infer Inside extends string
    brace: infer Brace
    after: infer After extends string
  }
    ? Inside extends `${infer Name},${infer Kind},${string}`
      ? Brace extends '{'
        ? Scan<After, `mo${Stack}`, Found & Argument<Name, ValueOf<Kind>>>
        : Found
      : Inside extends `${infer Name},${infer Kind}`
        ? Scan<After, Stack, Found & Argument<Name, ValueOf<Kind>>>
        : Scan<After, Stack, Found & Argument<Inside, string | number>>
    : Found

/** The parameters that a message asks for. */
export type Params<Message extends string> = string extends Message
  ? Record<string, string | number>
  : Scan<Message, '', unknown>

/** What `t` takes after the key: nothing when the message asks for nothing. */
export type ParamList<Message extends string> = unknown extends Params<Message> ? [] : [params: Params<Message>]
