package watchkeeper.reporting.ledger;

import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.inmemory.InMemorySagaStore;

/** Sagas in memory, forgotten between lives. */
final class MemorySagas implements SagaStore<Object> {
    private InMemorySagaStore sagas = new InMemorySagaStore();

    void forget() {
        sagas = new InMemorySagaStore();
    }

    @Override
    public Set<String> findSagas(Class<?> type, AssociationValue association) {
        return sagas.findSagas(type, association);
    }

    @Override
    public <S> Entry<S> loadSaga(Class<S> type, String id) {
        return sagas.loadSaga(type, id);
    }

    @Override
    public void deleteSaga(Class<?> type, String id, Set<AssociationValue> associations) {
        sagas.deleteSaga(type, id, associations);
    }

    @Override
    public void insertSaga(Class<?> type, String id, Object saga, Set<AssociationValue> associations) {
        sagas.insertSaga(type, id, saga, associations);
    }

    @Override
    public void updateSaga(Class<?> type, String id, Object saga, AssociationValues associations) {
        sagas.updateSaga(type, id, saga, associations);
    }
}
