package report.dsl.ide.navigation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.gzr.Named;

/**
 * A name in a text.
 *
 * @param owner       the part of the tree that holds the name
 * @param region      quotes included
 * @param name        as written, without quotes
 * @param targets     what it names; several where a path has several readings
 * @param declaration whether it is the target's own name
 */
public record Mention(EObject owner, TextRegion region, String name, List<Named> targets, boolean declaration) {

	/** Whether the character at an offset is part of it. */
	public boolean covers(int offset) {
		return region.getOffset() <= offset && offset < region.getOffset() + region.getLength();
	}
}
