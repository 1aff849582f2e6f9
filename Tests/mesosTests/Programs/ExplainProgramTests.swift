import Foundation
import Testing

/// The command that explains, with a master as a process of its own.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct ExplainProgramTests {
    @Test func operatorsAskWhyAndAreToldWhatIsUnknown() async throws {
        let cluster = try ProgramCluster()
        let (master, agent) = try await cluster.start()
        func mesos(_ words: String...) async throws -> (lines: [String], status: Int32?) {
            let run = try StartedProgram(["explain"] + words + ["--master", cluster.address])
            return (await run.rest(), await run.end())
        }
        let unknown = try await mesos("role", "ads")
        #expect(
            unknown.lines == [
                "mesos: there is no role 'ads': no framework has it or a role below it",
                "'mesos roles' shows those that there are",
            ])
        #expect(unknown.status == 70)
        let state = try await StartedProgram.run("state", "--json", "--master", cluster.address)
        let text = state.lines.joined()
        let id = try #require(text.firstMatch(of: /[-0-9a-f]+-S0/)).output
        let known = try await mesos("agent", String(id))
        #expect(known.status == 0)
        #expect(known.lines.first?.hasSuffix("(\(id)) is offered to nobody: no framework wants anything.") == true)
        #expect(known.lines.dropFirst().first?.hasPrefix("  Free: cpus:2;") == true)
        let json = try await mesos("agent", String(id), "--json")
        #expect(json.status == 0)
        #expect(json.lines.count == 1)
        #expect(json.lines.first?.hasPrefix(#"{"agent":{"id":"\#(id)","#) == true)
        master.send(SIGKILL)
        agent.send(SIGKILL)
    }
}
