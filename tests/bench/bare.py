"""Addresses of a site that has nothing but the empty view, for settings with ``ROOT_URLCONF`` of their own."""

from django.urls import path

from tests.bench.urls import empty

urlpatterns = [path("empty", empty)]
