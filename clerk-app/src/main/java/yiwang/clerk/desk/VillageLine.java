package yiwang.clerk.desk;

/** What the village's list holds: the heading of a village, or one case. */
sealed interface VillageLine permits VillageGroup, VillageRow { }
