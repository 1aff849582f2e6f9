import MesosKit
import Testing

@testable import mesos

@Suite struct AllocatorFlagTests {
    private func configuration(_ words: String...) throws -> MasterConfiguration {
        try MasterOptions(words, environment: [:]).configuration
    }

    @Test func resourcesAreSharedAsInApacheMesosUnlessToldOtherwise() throws {
        #expect(try configuration() == MasterConfiguration())
    }

    @Test func everythingAboutTheAllocatorCanBeSet() throws {
        let configuration = try configuration(
            "--allocation_interval=50ms", "--role_sorter=random", "--framework_sorter=random",
            "--min_allocatable_resources=disk:1|cpus:1;mem:32;ports:1",
            "--fair_sharing_excluded_resource_names=gpus,disk",
            "--no-filter_gpu_resources", "--whitelist=file:///etc/hosts.txt", "--allocator_agent_recovery_factor=0.5",
            "--allocator_recovery_timeout=90secs", "--offer_constraints_re2_max_mem=8KB",
            "--offer_constraints_re2_max_program_size=200")
        #expect(configuration.allocationInterval == .milliseconds(50))
        #expect(configuration.roleSorter == .weightedRandom && configuration.frameworkSorter == .weightedRandom)
        #expect(configuration.minimumAllocatable == [["disk": 1], ["cpus": 1, "mem": 32, "ports": 1]])
        #expect(configuration.unsharedResources == ["gpus", "disk"])
        #expect(!configuration.filterGPUResources)
        #expect(configuration.whitelist == "/etc/hosts.txt")
        #expect(configuration.agentRecoveryFactor == 0.5)
        #expect(configuration.allocatorRecoveryTimeout == .seconds(90))
        #expect(configuration.patternLimits == Pattern.Limits(programSize: 200, memory: 8_192))
    }

    @Test func olderSpellingsCount() throws {
        #expect(try configuration("--user_sorter=random").roleSorter == .weightedRandom)
        #expect(try configuration("--whitelist=*").whitelist == nil)
        #expect(try configuration("--whitelist=/w").whitelist == "/w")
    }

    @Test func anythingMayBeWorthOffering() throws {
        #expect(try configuration("--min_allocatable_resources=").minimumAllocatable == [])
    }

    @Test(
        arguments: [
            ("--role_sorter=fair", "'fair' does not fit --role_sorter: it is 'drf' or 'random'."),
            (
                "--min_allocatable_resources=cpus:1|ports:[1-2]",
                "'cpus:1|ports:[1-2]' does not fit --min_allocatable_resources: 'ports:[1-2]' is not a number; say how "
                    + "many there are, as in 'ports:2' (after 0 characters)."
            ),
            (
                "--allocator_agent_recovery_factor=1.5",
                "'1.5' does not fit --allocator_agent_recovery_factor: give a number from 0 to 1, as in '0.8'."
            ),
            (
                "--offer_constraints_re2_max_mem=4096",
                "'4096' does not fit --offer_constraints_re2_max_mem: '4096' is not a number of bytes: '' is not a "
                    + "unit; use B, KB, MB, GB or TB."
            ),
            (
                "--offer_constraints_re2_max_program_size=-1",
                "'-1' does not fit --offer_constraints_re2_max_program_size: give a whole number from 0 to 1000000."
            ),
            ("--whitelist=", "'' does not fit --whitelist: it must not be empty."),
        ])
    func whatDoesNotFitIsRefused(word: String, sentence: String) {
        let error = #expect(throws: UsageError.self) { try configuration(word) }
        #expect(error?.description.hasPrefix(sentence) == true, "\(error?.description ?? "")")
    }

    @Test(arguments: MasterOptions.allocatorFlags.filter { $0.standard != nil }.map(\.name))
    func whatIsSaidToCountUnlessAFlagIsGivenDoes(_ name: String) throws {
        let standard = try #require(MasterOptions.table.flag(named: name)?.standard)
        #expect(try configuration("--\(name)=\(standard)") == MasterConfiguration())
    }
}
