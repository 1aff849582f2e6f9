import Foundation
import Testing

/// The commands about roles, with a master as a process of its own.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct RoleProgramTests {
    @Test func operatorsSetAndSeeQuotasAndWeights() async throws {
        let cluster = try ProgramCluster()
        let master = try cluster.startMaster()
        #expect(await master.line(with: "the master listens on \(cluster.address)") != nil)
        func mesos(_ words: String...) async throws -> (lines: [String], status: Int32?) {
            let words = words + ["--master", cluster.address]
            let run = try StartedProgram(words)
            return (await run.rest(), await run.end())
        }
        func expect(_ answer: (lines: [String], status: Int32?), _ lines: [String], status: Int32 = 0) {
            #expect(answer.lines == lines)
            #expect(answer.status == status)
        }
        expect(try await mesos("roles"), ["There are no roles: no framework has subscribed."])
        expect(try await mesos("quota"), ["No role has a quota; 'mesos quota set' gives one."])
        expect(
            try await mesos("weights"), ["No role has a weight: each counts 1. 'mesos weights set' gives one."])
        expect(
            try await mesos("quota", "set", "ads", "--guarantee", "cpus:1"),
            [
                "mesos: the master refuses: Invalid QuotaConfig: total quota guarantees 'cpus:1' exceed cluster "
                    + "capacity '{}'; --force sets it all the same"
            ], status: 70)
        expect(
            try await mesos("quota", "set", "ads", "--guarantee", "cpus:1", "--force"),
            [
                "The role 'ads' is guaranteed cpus:1 and may have as much as there is.",
                "No framework uses this role yet.",
            ])
        expect(
            try await mesos("quota", "set", "ads", "--limit", "cpus:0.5"),
            [
                "mesos: the role 'ads' cannot be guaranteed cpus:1 and have cpus:0.5 at most; give --guarantee and "
                    + "--limit to change both"
            ], status: 70)
        expect(
            try await mesos("quota", "set", "ads", "--limit", "cpus:2", "--force"),
            ["The role 'ads' is guaranteed cpus:1 and may have cpus:2 at most.", "No framework uses this role yet."])
        expect(
            try await mesos("quota"),
            ["ROLE  RESOURCE  GUARANTEE  CONSUMED  LIMIT", "ads   cpus              1         0      2"])
        expect(try await mesos("weights", "set", "ads=2"), ["The role 'ads' counts 2."])
        expect(try await mesos("weights"), ["ROLE  WEIGHT", "ads        2"])
        expect(
            try await mesos("roles"),
            [
                "ROLE  WEIGHT  FRAMEWORKS  RESOURCE  ALLOCATED  OFFERED  RESERVED  QUOTA",
                "ads        2           0  cpus              0        0         0  1 to 2",
            ])
        expect(
            try await mesos("quota", "remove", "adds"),
            ["mesos: the role 'adds' has no quota; did you mean 'ads'?", "'mesos quota' shows those that there are"],
            status: 70)
        expect(try await mesos("quota", "remove", "ads"), ["The role 'ads' has no quota any more."])
        expect(try await mesos("quota", "--json"), [#"{"quotas":[]}"#])
        master.send(SIGKILL)
    }
}
