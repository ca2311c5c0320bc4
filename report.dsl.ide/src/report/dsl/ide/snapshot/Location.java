package report.dsl.ide.snapshot;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.TextRegion;

/** A region of a file; the shipped forms have URIs of the scheme {@code classpath}. */
public record Location(URI uri, TextRegion region) {
}
