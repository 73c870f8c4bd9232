/**
 * Names of courses, by what a person at a school takes them for: topics joined by `&`; `? a|b` for a question between
 * topics; `? any` where the name says nothing; `other` where it is surely no topic judged; `none` where that, or a
 * question that suggests no topic, is right.
 */
export type CourseNames = Readonly<Record<string, readonly string[]>>;
