/** Words before a dotted number that make it neither day nor hour: a version, a mark, a clause. */
export const NO_VERSION_BEFORE = String.raw`(?<!(?:верс|верз|пункт|п\.|раздел|розділ|стать|статт|рейтинг|оценк|оцінк|бал|version|ver\.|v\.|section|clause|rating|score|ios|android|прошивк)\p{L}{0,6}\s)`;
const MEASURES = String.raw`%|кг|г(?![\p{L}.])|см|мм|м(?![\p{L}])|л(?![\p{L}])|мл|км|kg|cm|mm|km|ml|gb|гб|мб|дюйм|inch|звезд|звёзд|зір|star|балл|бал|out\sof|из\s5|із\s5|тыс|тис|млн`;
/** Units that make it a quantity; hours make it one of days only. */
export const NO_MEASURE_AFTER = String.raw`(?!\s?(?:${MEASURES}))`;
export const NO_UNIT_AFTER = String.raw`(?!\s?(?:${MEASURES}|час|годин|hour|день|дня|дней|days?|дні|минут|хвилин))`;
