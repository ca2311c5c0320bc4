package report.dsl.ui.editor.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.graphics.Image;

import report.dsl.ide.outline.OutlineNode;
import report.dsl.ui.editor.GzrImages;

/** A tree of outline nodes, known by their keys. */
final class OutlineTree {
	private static final int OPEN_AT_FIRST = 2;
	private final TreeViewer viewer;
	private List<OutlineNode> roots = List.of();

	OutlineTree(TreeViewer viewer) {
		this.viewer = viewer;
		viewer.setUseHashlookup(true);
		viewer.setComparer(new Keys());
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		viewer.setInput(this);
	}

	TreeViewer viewer() {
		return viewer;
	}

	void show(List<OutlineNode> nodes) {
		boolean first = roots.isEmpty();
		roots = nodes;
		viewer.getControl().setRedraw(false);
		try {
			viewer.refresh();
			if (first)
				viewer.expandToLevel(OPEN_AT_FIRST);
		} finally {
			viewer.getControl().setRedraw(true);
		}
	}

	void setProblemsOnly(boolean only) {
		viewer.setFilters(only ? new ViewerFilter[] { new Problems() } : new ViewerFilter[0]);
		if (only)
			viewer.expandAll();
	}

	/** From the outermost node to the innermost one that holds an offset. */
	List<OutlineNode> at(int offset) {
		List<OutlineNode> path = new ArrayList<>();
		Optional<OutlineNode> inner = holding(roots, offset);
		while (inner.isPresent()) {
			path.add(inner.get());
			inner = holding(inner.get().children(), offset);
		}
		return path;
	}

	/** The first one in reading order whose label is such. */
	Optional<OutlineNode> first(Predicate<String> label) {
		return first(roots, label);
	}

	private static Optional<OutlineNode> first(List<OutlineNode> nodes, Predicate<String> label) {
		return nodes.stream().map(node -> label.test(node.label()) ? Optional.of(node) : first(node.children(), label)).flatMap(Optional::stream).findFirst();
	}

	private static Optional<OutlineNode> holding(List<OutlineNode> nodes, int offset) {
		return nodes.stream().filter(node -> node.region().getOffset() <= offset && offset <= node.region().getOffset() + node.region().getLength())
				.reduce((first, second) -> second);
	}

	private static final class Keys implements IElementComparer {
		@Override
		public boolean equals(Object left, Object right) {
			return left instanceof OutlineNode one && right instanceof OutlineNode other ? one.key().equals(other.key()) : left.equals(right);
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof OutlineNode node ? node.key().hashCode() : element.hashCode();
		}
	}

	private final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return roots.toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((OutlineNode) parent).children().toArray();
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((OutlineNode) element).children().isEmpty();
		}

		@Override
		public Object getParent(Object element) {
			return parent(roots, ((OutlineNode) element).key());
		}

		private OutlineNode parent(List<OutlineNode> nodes, String key) {
			for (OutlineNode node : nodes) {
				if (node.children().stream().anyMatch(child -> child.key().equals(key)))
					return node;
				OutlineNode below = parent(node.children(), key);
				if (below != null)
					return below;
			}
			return null;
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			OutlineNode node = (OutlineNode) element;
			StyledString styled = new StyledString(node.label());
			return node.detail().isEmpty() ? styled : styled.append("  " + node.detail(), StyledString.DECORATIONS_STYLER);
		}

		@Override
		public Image getImage(Object element) {
			OutlineNode node = (OutlineNode) element;
			return node.worst().map(worst -> GzrImages.get(node.kind().name(), worst)).orElseGet(() -> GzrImages.get(node.kind().name()));
		}

		@Override
		public String getText(Object element) {
			return ((OutlineNode) element).label();
		}
	}

	private static final class Problems extends ViewerFilter {
		@Override
		public boolean select(Viewer viewer, Object parent, Object element) {
			return ((OutlineNode) element).worst().isPresent();
		}
	}
}
