import FrameworkCore
import Testing

struct MemoryStateStoreTests {
    @Test func keepsWhatWasSavedLast() async {
        let store = MemoryStateStore()
        #expect(await store.load() == nil)
        await store.save([1, 2])
        await store.save([3])
        #expect(await store.load() == [3])
        #expect(await MemoryStateStore([4]).load() == [4])
    }
}
