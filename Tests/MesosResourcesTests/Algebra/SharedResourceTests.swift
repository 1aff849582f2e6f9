import MesosResources
import MesosWire
import Testing

@Suite struct SharedResourceTests {
    let volume = disk(10, volume: "v", isShared: true)

    @Test func countsEqualOnes() {
        let twice = volume + volume
        #expect(twice.entries.count == 1)
        #expect(twice.entries.first?.sharedCount == 2)
        #expect(twice != volume)
        #expect(twice - volume == volume)
        #expect(volume - twice == Resources())
        #expect((twice + twice - volume).entries.first?.sharedCount == 3)
        #expect((twice - volume - volume).isEmpty)
    }

    @Test func chargesTheirAmountOnce() {
        let thrice = volume + volume + volume
        #expect(thrice.disk == 10)
        #expect(thrice.scalarQuantities == ["disk": 10])
        #expect((thrice + disk(5)).disk == 15)
    }

    @Test func containsNoMoreThanItCounts() {
        #expect((volume + volume).contains(volume))
        #expect(!volume.contains(volume + volume))
        #expect((volume + volume).contains(volume + volume))
    }

    @Test func keepsThoseApartThatDiffer() {
        let unshared = disk(10, volume: "v")
        let others = [
            unshared, disk(11, volume: "v", isShared: true), disk(10, volume: "w", isShared: true),
            disk(10, volume: "v", reservedTo: "b", isShared: true), volume.allocated(to: "a"),
        ]
        for other in others {
            #expect((volume + other).entries.count == 2)
            #expect(volume - other == volume)
            #expect(!volume.contains(other))
        }
        #expect((unshared + unshared).entries.count == 2)
        #expect((volume.allocated(to: "a") + volume.allocated(to: "b")).unallocated() == volume + volume)
    }

    @Test func writesMessagesOnceAndJSONAsOftenAsCounted() throws {
        let twice = volume + volume
        #expect(twice.wireValue.count == 1)
        #expect(twice.wireValue.first?.shared != nil)
        #expect(try Resources(twice.wireValue + twice.wireValue) == twice)
        #expect(try Resources(jsonText: twice.jsonText) == twice)
    }

    @Test func findsThem() {
        let all = volume + disk(10, volume: "v") + "cpus:1"
        #expect(all.shared == volume)
        #expect(all.nonShared == disk(10, volume: "v") + "cpus:1")
        #expect(all.persistentVolumes.entries.count == 2)
    }
}
