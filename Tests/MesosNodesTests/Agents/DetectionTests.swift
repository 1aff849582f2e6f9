import AgentCore
import FrameworkCore
import MesosIO
import MesosNodes
import MesosResources
import MesosWire
import Testing

/// Agents that find out from their machine what they are and have.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct DetectionTests {
    @Test func anAgentOffersWhatItsMachineHas() async throws {
        let scratch = try Scratch()
        var configuration = AgentConfiguration(
            resources: .detected(except: "gpus:1;mem:512"), workDirectory: "\(scratch.directory)/agent")
        configuration.registrationBackoffFactor = .zero
        configuration.attributes = try AttributeText.parse("rack:r1;rack:r2;cores:8")
        try await withNodes(configuration) { master in
            let info = FrameworkInfo(name: "detecting", capabilities: [.gpuResources])
            try await withFramework(info, at: .inProcess(master)) { framework in
                let offer = try await framework.offer()
                let resources = offer.resourcesValue.unallocated()
                #expect(resources.cpus == Scalar(try #require(MachineReading.processors)))
                #expect(resources.mem == 512)
                #expect(resources.gpus == 1)
                #expect(resources.ports == [31_000...32_000])
                let total = try DiskSpace(holding: scratch.directory).total
                let offered = total >= 10 << 30 ? total - 5 << 30 : total / 2
                #expect(resources.disk == Scalar(Int(offered >> 20)))
                #expect(offer.hostname == MachineReading.hostname)
                #expect(offer.attributes.map(\.name) == ["rack", "rack", "cores"])
                #expect(offer.attributes.map(\.text?.value) == ["r1", "r2", nil])
            }
        }
    }

    @Test func aTextThatCannotBeReadIsRefused() throws {
        let scratch = try Scratch()
        let configuration = AgentConfiguration(
            resources: .detected(except: "cpus"), workDirectory: "\(scratch.directory)/agent")
        let error = #expect(throws: AgentError.self) {
            _ = try Agent(configuration, master: .inProcess(Master()))
        }
        #expect(
            error?.description == "the agent's resources cannot be read: "
                + "'cpus' lacks a ':' between name and value, as in 'cpus:4' (after 0 characters)")
    }
}
