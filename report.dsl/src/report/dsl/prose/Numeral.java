package report.dsl.prose;

import java.math.BigDecimal;

/**
 * A number in prose.
 *
 * @param sign  what stands for it: a number, a percentage or a year
 * @param end   where it ends in the plain text
 * @param cited whether it is a citation
 * @param rough whether words around it say that it is not meant exactly (近百件, 70余件)
 */
record Numeral(char sign, BigDecimal value, int end, boolean cited, boolean rough) {
}
