/// The benchmarks of the allocator: Mesos's own, with what Apache Mesos takes for them on such a machine.
enum AllocatorWorkloads {
    private static let published = "Mesos 1.8, published"

    static let all: [any Workload] =
        offers + [
            AgentArrivals(), RevivedFrameworks(), SingleEvents(),
            QuotaOffers(size: 300, reference: 219), QuotaOffers(size: 3_000, reference: 66_000),
            QuotaComparison(name: "allocator.noquota.2000", reference: 714),
            QuotaComparison(name: "allocator.quota.2000", reference: 176, hasQuotas: true),
            QuotaComparison(name: "allocator.noquota.random.2000", reference: 1_044, sorter: .random),
            ReservedEntries(entries: 200, reference: 6.3), ReservedEntries(entries: 400, reference: 16.4),
            ReservedEntries(entries: 800, reference: 34), AllocatorMetrics(), ManyFrameworks(), SortedClients(),
            AllocatorMemory(),
        ]

    private static let offers: [any Workload] = [
        SuppressedOffers(agents: 1_000, frameworks: 200, reference: 83),
        SuppressedOffers(agents: 5_000, frameworks: 50, reference: 300),
        SuppressedOffers(agents: 10_000, frameworks: 50, reference: 675, idleReference: 70),
        DeclinedOffers(agents: 1_000, frameworks: 200, cycles: 200, reference: 76),
        DeclinedOffers(agents: 5_000, frameworks: 50, cycles: 50, reference: 375),
        DeclinedOffers(
            agents: 10_000, frameworks: 1_000, cycles: 20, reference: 1_100, comparison: published,
            tellsCostOfOffer: true),
        DeclinedOffers(agents: 20_000, frameworks: 2_000, cycles: 20, reference: 3_800, comparison: published),
        DeclineGrowth(),
        FilteredOffers(agents: 1_000, frameworks: 50, reference: 700),
        FilteredOffers(agents: 5_000, frameworks: 50, reference: 3_400),
        VolumeOffers(agents: 1_000, frameworks: 200, reference: 113),
        VolumeOffers(agents: 10_000, frameworks: 200, reference: 614),
    ]
}
