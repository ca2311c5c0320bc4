package report.dsl.linking;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.OnChangeEvictingCache;
import org.eclipse.xtext.util.concurrent.IUnitOfWork;

import com.google.inject.Provider;

/** Keeps nothing, so that nobody has to listen to each object of a text that is read once: no service of the language asks a cache twice. */
public class NoCache extends OnChangeEvictingCache {

	@Override
	public <T> T get(Object key, Resource resource, Provider<T> provider) {
		return provider.get();
	}

	@Override
	public void clear(Resource resource) {
		// there is nothing
	}

	@Override
	public <R, P extends Resource> R execWithoutCacheClear(P resource, IUnitOfWork<R, P> work) {
		try {
			return work.exec(resource);
		} catch (RuntimeException problem) {
			throw problem;
		} catch (Exception problem) {
			throw new IllegalStateException(problem);
		}
	}
}
