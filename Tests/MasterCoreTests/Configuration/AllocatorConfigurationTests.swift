import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

@Suite struct AllocatorConfigurationTests {
    private static let names = [
        "allocation_interval", "allocator_agent_recovery_factor", "allocator_recovery_timeout",
        "fair_sharing_excluded_resource_names", "filter_gpu_resources", "framework_sorter",
        "min_allocatable_resources", "offer_constraints_re2_max_mem", "offer_constraints_re2_max_program_size",
        "role_sorter", "whitelist",
    ]

    private func flags(_ configuration: MasterConfiguration) -> [String] {
        configuration.flags().filter { Self.names.contains($0.name) }.map { "\($0.name)=\($0.value)" }
    }

    @Test func defaultsAreThoseOfMesos() {
        #expect(
            flags(MasterConfiguration()) == [
                "allocation_interval=1secs", "allocator_agent_recovery_factor=0.8",
                "allocator_recovery_timeout=10mins", "filter_gpu_resources=true", "framework_sorter=drf",
                "min_allocatable_resources=cpus:0.01|mem:32", "offer_constraints_re2_max_mem=4KB",
                "offer_constraints_re2_max_program_size=100", "role_sorter=drf",
            ])
        let options = MasterConfiguration().allocatorOptions(seed: 7)
        #expect(options.minimumAllocatable == HierarchicalAllocator.Options().minimumAllocatable)
        #expect(options.recoveryTimeout == HierarchicalAllocator.Options().recoveryTimeout)
        #expect(options.agentRecoveryFactor == HierarchicalAllocator.Options().agentRecoveryFactor)
        #expect(options.seed == 7)
    }

    @Test func theAllocatorAndThoseWhoAskForFlagsLearnOfEverySetting() {
        var configuration = MasterConfiguration()
        configuration.allocationInterval = .milliseconds(50)
        configuration.minimumAllocatable = [["mem": 1, "cpus": 2.5], ["disk": 3]]
        configuration.roleSorter = .weightedRandom
        configuration.frameworkSorter = .weightedRandom
        configuration.unsharedResources = ["gpus", "disk"]
        configuration.filterGPUResources = false
        configuration.agentRecoveryFactor = 0.5
        configuration.allocatorRecoveryTimeout = .seconds(90)
        configuration.patternLimits = .init(programSize: 7, memory: 1_500)
        configuration.whitelist = "/w"
        configuration.domain = V1.DomainInfo(faultDomain: .init(region: .init(name: "r"), zone: .init(name: "z")))
        #expect(
            flags(configuration) == [
                "allocation_interval=50ms", "allocator_agent_recovery_factor=0.5",
                "allocator_recovery_timeout=90secs", "fair_sharing_excluded_resource_names=gpus,disk",
                "filter_gpu_resources=false", "framework_sorter=random",
                "min_allocatable_resources=cpus:2.5;mem:1|disk:3", "offer_constraints_re2_max_mem=1500B",
                "offer_constraints_re2_max_program_size=7", "role_sorter=random", "whitelist=/w",
            ])
        let options = configuration.allocatorOptions(seed: 1)
        #expect(options.allocationInterval == .milliseconds(50))
        #expect(options.minimumAllocatable == [["mem": 1, "cpus": 2.5], ["disk": 3]])
        #expect(options.roleSorter == .weightedRandom && options.frameworkSorter == .weightedRandom)
        #expect(options.unsharedResources == ["gpus", "disk"])
        #expect(!options.filtersGPUs)
        #expect(options.agentRecoveryFactor == 0.5 && options.recoveryTimeout == .seconds(90))
        #expect(options.domain == configuration.domain)
    }
}
