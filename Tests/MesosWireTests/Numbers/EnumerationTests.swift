import Foundation
import MesosWire
import Testing

/// What holds for every enum of the wire format.
@Suite struct EnumerationTests {
    static let all = CallNumberTests.numbers + ValueNumberTests.numbers

    /// Those of which a message must name one of the other values.
    static let withoutUnknown = [
        "V1.DiscoveryInfo.Visibility", "V1.Value.Kind", "V1.Image.Kind", "V1.Volume.Mode",
        "V1.NetworkInfo.InternetProtocol", "V1.ContainerInfo.Kind", "V1.ContainerInfo.DockerInfo.Network",
        "V1.MachineInfo.Mode", "V1.TaskState", "V1.TaskStatus.Source", "V1.TaskStatus.Reason", "V1.OperationState",
        "Internal.StatusUpdateRecord.Kind", "Internal.UpdateOperationStatusRecord.Kind",
    ]

    @Test func areAllListed() throws {
        let library = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/MesosWire").standardizedFileURL
        var declared = 0
        for path in try #require(FileManager.default.enumerator(atPath: library.path)).compactMap({ $0 as? String })
        where path.hasSuffix(".gen.swift") {
            let source = try String(contentsOf: library.appendingPathComponent(path), encoding: .utf8)
            declared += source.components(separatedBy: ": Int32, WireEnumeration {").count - 1
        }
        #expect(declared == Self.all.count)
        #expect(Set(Self.all.map(\.testDescription)).count == Self.all.count)
    }

    @Test(arguments: all)
    func findTheirValuesByNameAndNumber(_ numbers: Numbers) {
        #expect(numbers.lost == [])
        #expect(numbers.invented == [])
    }

    /// A value that this side does not know is no error: it counts as unknown where Mesos has a word for that.
    @Test(arguments: all)
    func haveAWordForWhatTheyDoNotKnow(_ numbers: Numbers) {
        #expect((numbers.unknown == nil) == Self.withoutUnknown.contains(numbers.testDescription))
        // An absent field means the first value.
        if let unknown = numbers.unknown { #expect(numbers.actual.first == "UNKNOWN=\(unknown)") }
    }

    @Test func callTheirUnknownValueByOneName() {
        #expect(TaskState(wireName: "TASK_UNKNOWN") == .unknown)
        #expect(V1.OperationState(wireName: "OPERATION_UNKNOWN") == .unknown)
        #expect(V1.Allocator.InverseOfferStatus.Status(wireName: "UNKNOWN") == .unknown)
        #expect(V1.Master.Call.Kind(rawValue: 0) == .unknown)
        #expect(V1.Agent.ProcessIO.Data.Kind(rawValue: 0) == .unknown)
    }
}
